// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import org.junit.jupiter.api.extension.RegisterExtension;

class AcrossProcessesTest extends CommitLogAcrossProcesses {

    @RegisterExtension
    final FreshDatabase standIn = FreshDatabase.onStandIn();

    @Override
    FreshDatabase database() {
        return standIn;
    }
}
