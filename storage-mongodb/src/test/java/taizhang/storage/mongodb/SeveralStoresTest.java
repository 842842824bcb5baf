// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import org.junit.jupiter.api.extension.RegisterExtension;

class SeveralStoresTest extends SeveralStores {

    @RegisterExtension
    final FreshDatabase standIn = FreshDatabase.onStandIn();

    @Override
    FreshDatabase database() {
        return standIn;
    }
}
