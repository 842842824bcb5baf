// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of {@code /v3/api-docs}; the paths under it come from the controllers themselves. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String BASIC = "basic";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Taizhang 台账").version("1").description("""
                                The ledger's API. Every refusal is an RFC 9457 problem: `code` says which, `errors` \
                                names each field with its sentence in zh-CN and en. Commands need the header \
                                `Idempotency-Key`; the same key with the same body gets the first answer again.\
                                """))
                // Relative, so that the description is the same whoever asks for it by whatever name.
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                BASIC,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme(BASIC)))
                .addSecurityItem(new SecurityRequirement().addList(BASIC));
    }
}
