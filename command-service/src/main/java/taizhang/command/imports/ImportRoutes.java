// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import static taizhang.api.account.Role.SECRETARY;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.web.problem.BodyAllowance;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;
import taizhang.web.upload.UploadedFiles;

@Configuration(proxyBeanMethods = false)
class ImportRoutes {

    private static final long WRAPPING = 1 << 20;

    @Bean
    RouteTable importFormRoutes() {
        return RouteTable.of(
                Route.get(ImportPages.PATH, SECRETARY),
                Route.post(ImportPages.PATH, SECRETARY),
                Route.get(ImportPages.ONE, SECRETARY),
                Route.get(ImportPages.FAULTS, SECRETARY),
                Route.post(ImportPages.MAPPING, SECRETARY),
                Route.post(ImportPages.RUN, SECRETARY),
                Route.post(ImportPages.UNDO, SECRETARY),
                Route.get(ImportApi.PATH, SECRETARY),
                Route.post(ImportApi.PATH, SECRETARY),
                Route.get(ImportApi.ONE, SECRETARY),
                Route.post(ImportApi.MAPPING, SECRETARY),
                Route.post(ImportApi.RUN, SECRETARY),
                Route.post(ImportApi.UNDO, SECRETARY));
    }

    @Bean
    BodyAllowance importByForm() {
        return new BodyAllowance(ImportPages.PATH, UploadedFiles.MOST_BYTES + WRAPPING);
    }

    @Bean
    BodyAllowance importByProgram() {
        return new BodyAllowance(ImportApi.PATH, UploadedFiles.MOST_BYTES + WRAPPING);
    }
}
