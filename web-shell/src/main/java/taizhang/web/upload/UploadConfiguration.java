// SPDX-License-Identifier: Apache-2.0
package taizhang.web.upload;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.storage.DocumentStore;
import taizhang.web.content.Contents;

/** Where files come in. */
@Configuration(proxyBeanMethods = false)
public class UploadConfiguration {

    @Bean
    UploadedFiles uploadedFiles(Contents contents, DocumentStore documents) {
        return new UploadedFiles(contents, documents);
    }
}
