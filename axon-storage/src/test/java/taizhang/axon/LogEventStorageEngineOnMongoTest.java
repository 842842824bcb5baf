// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import org.junit.jupiter.api.extension.RegisterExtension;
import taizhang.storage.mongodb.FreshDatabase;

class LogEventStorageEngineOnMongoTest extends LogEventStorageEngineOnMongo {

    @RegisterExtension
    final FreshDatabase standIn = FreshDatabase.onStandIn();

    @Override
    FreshDatabase database() {
        return standIn;
    }
}
