// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.io.IOException;
import java.util.List;

/** A file that rows are written to as they come. */
interface LedgerFile {

    void headers(List<String> headers) throws IOException;

    void row(List<String> cells) throws IOException;

    /** @param lines label, value for people, name, value for the check */
    void end(List<List<String>> lines) throws IOException;
}
