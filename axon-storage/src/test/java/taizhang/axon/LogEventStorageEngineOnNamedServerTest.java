// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import org.junit.jupiter.api.extension.RegisterExtension;
import taizhang.storage.mongodb.FreshDatabase;
import taizhang.storage.mongodb.OnNamedServer;

@OnNamedServer
class LogEventStorageEngineOnNamedServerTest extends LogEventStorageEngineOnMongo {

    @RegisterExtension
    final FreshDatabase named = FreshDatabase.onNamedServer();

    @Override
    FreshDatabase database() {
        return named;
    }
}
