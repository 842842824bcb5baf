// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import picocli.CommandLine.Option;
import taizhang.folder.StoreLocation;

/** The ledger that a command is about. */
final class Where {

    @Option(
            names = {"--store", "--data"},
            paramLabel = "LOCATION",
            // Not shown in the help: a connection string may hold a password.
            defaultValue = "${env:TAIZHANG_MONGODB_URI:-${env:TAIZHANG_DATA:-data}}",
            description = "数据目录或 mongodb:// 地址  a data folder or a mongodb:// address; "
                    + "default: TAIZHANG_MONGODB_URI, else TAIZHANG_DATA, else data/")
    private String location = "";

    StoreLocation store() {
        return StoreLocation.of(location);
    }
}
