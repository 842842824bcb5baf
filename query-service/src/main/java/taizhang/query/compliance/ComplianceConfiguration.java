// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static taizhang.api.account.Role.ADMINISTRATOR;
import static taizhang.api.account.Role.SECRETARY;
import static taizhang.api.account.Role.SUPERVISOR;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import taizhang.query.compliance.verdict.Judge;
import taizhang.rules.RuleBook;
import taizhang.rules.RuleCatalogue;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.city.CitySettings;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;

@Configuration(proxyBeanMethods = false)
class ComplianceConfiguration {

    /**
     * The program's rules and the city's.
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

    @Bean
    RuleCatalogue ruleCatalogue(RuleBook book) {
        return book.catalogue();
    }

    @Bean
    Judge judge(WorkingDays calendar, CitySettings city) {
        return new Judge(calendar, city.backdateDays());
    }

    @Bean
    RouteTable complianceRoutes() {
        return RouteTable.of(
                Route.get("/compliance", SECRETARY, SUPERVISOR),
                Route.get("/compliance/figures", SECRETARY, SUPERVISOR),
                Route.get("/compliance/{rule}/{period}/{bureau}", SECRETARY, SUPERVISOR),
                Route.get("/rules", SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.get("/rules/what-if", SUPERVISOR),
                Route.post("/rules/what-if", SUPERVISOR),
                Route.get("/api/rules", SECRETARY, SUPERVISOR, ADMINISTRATOR),
                Route.post("/api/rules/what-if", SUPERVISOR),
                Route.get("/api/compliance", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance/figures", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance/{rule}/{period}/{bureau}/why", SECRETARY, SUPERVISOR),
                Route.get("/api/compliance/{rule}/{period}/{bureau}", SECRETARY, SUPERVISOR));
    }
}
