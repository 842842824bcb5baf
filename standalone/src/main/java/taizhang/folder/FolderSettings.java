// SPDX-License-Identifier: Apache-2.0
package taizhang.folder;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param data the folder that holds the ledger; relative to where the program was started */
@ConfigurationProperties("taizhang")
record FolderSettings(@DefaultValue("data") Path data) {}
