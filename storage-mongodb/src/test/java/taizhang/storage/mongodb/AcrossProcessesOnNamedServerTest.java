// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import org.junit.jupiter.api.extension.RegisterExtension;

@OnNamedServer
class AcrossProcessesOnNamedServerTest extends CommitLogAcrossProcesses {

    @RegisterExtension
    final FreshDatabase named = FreshDatabase.onNamedServer();

    @Override
    FreshDatabase database() {
        return named;
    }
}
