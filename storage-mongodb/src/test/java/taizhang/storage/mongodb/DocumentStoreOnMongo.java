// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Clock;
import taizhang.storage.DocumentStore;
import taizhang.storage.contract.DocumentStoreContract;

abstract class DocumentStoreOnMongo extends DocumentStoreContract {

    abstract FreshDatabase database();

    @Override
    protected DocumentStore emptyTable() {
        return database().open(Clock.systemUTC()).documents();
    }
}
