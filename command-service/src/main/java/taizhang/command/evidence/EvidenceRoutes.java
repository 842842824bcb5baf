// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.api.account.Role;
import taizhang.web.problem.BodyAllowance;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;
import taizhang.web.upload.UploadedFiles;

@Configuration(proxyBeanMethods = false)
class EvidenceRoutes {

    /** For what a form says besides the file; and a file that is a little too large is then refused on its form. */
    private static final long WRAPPING = 1 << 20;

    @Bean
    RouteTable evidenceFormRoutes() {
        return RouteTable.of(
                Route.post(UploadApi.PATH, Role.SECRETARY),
                Route.get(EvidencePage.PATH, Role.SECRETARY),
                Route.post(EvidencePage.PATH, Role.SECRETARY),
                Route.post(EvidencePage.REMOVE, Role.SECRETARY),
                Route.post(EvidencePage.WAIVE, Role.SECRETARY));
    }

    @Bean
    BodyAllowance uploadByProgram() {
        return new BodyAllowance(UploadApi.PATH, UploadedFiles.MOST_BYTES + WRAPPING);
    }

    @Bean
    BodyAllowance uploadByForm() {
        return new BodyAllowance(EvidencePage.PATH, UploadedFiles.MOST_BYTES + WRAPPING);
    }
}
