// SPDX-License-Identifier: Apache-2.0
package taizhang.web.layout;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set of the frame around the pages.
 *
 * @param unit whose ledger this is, shown in the header; empty for none
 * @param contact address for complaints and suggestions (an http(s) or mailto link); empty for none
 */
@ConfigurationProperties("taizhang")
public record ShellProperties(
        @DefaultValue("") String unit, @DefaultValue("") String contact) {

    public ShellProperties {
        if (!contact.isEmpty() && !contact.matches("(https?://|mailto:).+")) {
            throw new IllegalArgumentException("taizhang.contact must begin with http://, https:// or mailto:");
        }
    }
}
