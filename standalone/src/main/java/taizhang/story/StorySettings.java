// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a start asks of stories, from the command line or the environment.
 *
 * @param demo play the built-in city onto an empty folder
 * @param play the story to play onto an empty folder
 * @param generate the size of the city to make up onto an empty folder
 * @param seed tells that city from others of its size
 * @param at the instant to which a story's clock is set forward
 * @param demoPassword of the accounts that a story opens; generated where absent
 */
@ConfigurationProperties("taizhang")
record StorySettings(
        @DefaultValue("false") boolean demo,
        @Nullable Path play,
        @Nullable String generate,
        @DefaultValue("1") long seed,
        @Nullable String at,
        @Nullable String demoPassword) {}
