// SPDX-License-Identifier: Apache-2.0
package taizhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import taizhang.folder.FolderConfiguration;
import taizhang.keeping.AdminCommands;
import taizhang.start.StartConfiguration;
import taizhang.story.StoryConfiguration;

/**
 * Both services in one process on one data folder; they are found by their auto-configurations. Called with an admin
 * command, it does that and ends.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({FolderConfiguration.class, StoryConfiguration.class, StartConfiguration.class})
public class Standalone {

    public static void main(String... arguments) {
        if (AdminCommands.areMeantBy(arguments)) {
            System.exit(AdminCommands.run(arguments));
        }
        SpringApplication.run(Standalone.class, arguments);
    }
}
