// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of files that were brought in.
 *
 * @param sweep whether the program takes away by itself what was attached to nothing
 * @param keptFor how long it waits for somebody to attach it
 */
@ConfigurationProperties("taizhang.uploads")
record UploadSettings(
        @DefaultValue("false") boolean sweep,
        @DefaultValue("7d") Duration keptFor) {

    private static final Duration SHORTEST = Duration.ofHours(1);

    UploadSettings {
        if (keptFor.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("taizhang.uploads.kept-for must be at least an hour");
        }
    }
}
