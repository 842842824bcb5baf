// SPDX-License-Identifier: Apache-2.0
package taizhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import taizhang.folder.FolderConfiguration;
import taizhang.start.StartConfiguration;
import taizhang.story.StoryConfiguration;

/** Both services in one process on one data folder; they are found by their auto-configurations. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({FolderConfiguration.class, StoryConfiguration.class, StartConfiguration.class})
public class Standalone {

    public static void main(String... arguments) {
        SpringApplication.run(Standalone.class, arguments);
    }
}
