// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.problem.BodyAllowance;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;
import taizhang.web.upload.UploadedFiles;

@Configuration(proxyBeanMethods = false)
class LedgerRoutes {

    /** For what a form says besides the file; and a file that is a little too large is then refused on its page. */
    private static final long WRAPPING = 1 << 20;

    @Bean
    RouteTable ledgerFileRoutes() {
        return RouteTable.of(
                Route.get(LedgerPages.PATH, SECRETARY, SUPERVISOR),
                Route.get(LedgerPages.FILE, SECRETARY, SUPERVISOR),
                Route.get(LedgerApi.PATH, SECRETARY, SUPERVISOR),
                Route.get(LedgerPages.CHECK, SECRETARY, SUPERVISOR),
                Route.post(LedgerPages.CHECK, SECRETARY, SUPERVISOR),
                Route.post(LedgerApi.CHECK, SECRETARY, SUPERVISOR));
    }

    @Bean
    BodyAllowance checkByProgram() {
        return new BodyAllowance(LedgerApi.CHECK, UploadedFiles.MOST_BYTES + WRAPPING);
    }

    @Bean
    BodyAllowance checkByForm() {
        return new BodyAllowance(LedgerPages.CHECK, UploadedFiles.MOST_BYTES + WRAPPING);
    }
}
