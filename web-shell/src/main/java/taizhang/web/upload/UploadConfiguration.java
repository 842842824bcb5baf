// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.DocumentStore;
import taizhang.web.content.Contents;
import taizhang.web.content.Wanted;

/** Where files come in. */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration {

    @Bean
    UploadedFiles uploadedFiles(Contents contents, Wanted wanted, DocumentStore documents) {
        return new UploadedFiles(contents, wanted, documents);
    }
}
