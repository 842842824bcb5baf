// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import java.util.Set;
import taizhang.api.evidence.FileHash;

/** Something beside the log that rests on files, such as an import that may still be carried out. */
public interface NamesFiles {

    Set<FileHash> files();
}
