// SPDX-License-Identifier: Apache-2.0
package taizhang.web.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.rules.RuleBook;
import taizhang.rules.RuleFiles;

@Configuration(proxyBeanMethods = false)
public class RulesConfiguration {

    /**
     * What is there before anything was published.
     *
     * @param folder of the city's; {@code rules} in the data folder unless another is named, which must be there then
     */
    @Bean
    RuleBook ruleBook(@Value("${taizhang.rules:}") String folder, @Value("${taizhang.data:data}") String data) {
        if (!folder.isBlank() && !Files.isDirectory(Path.of(folder))) {
            throw new IllegalArgumentException("taizhang.rules names " + folder + ", which is no folder");
        }
        return RuleFiles.with(RuleFiles.shipped(), folder.isBlank() ? Path.of(data, "rules") : Path.of(folder));
    }
}
