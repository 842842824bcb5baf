// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.storage.CommitLog;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.web.clock.LedgerClock;
import taizhang.web.layout.Crumb;
import taizhang.web.problem.BodyAllowance;
import taizhang.web.problem.FieldError;
import taizhang.web.problem.Problems;
import taizhang.web.security.Route;
import taizhang.web.security.RouteTable;
import taizhang.web.security.Viewer;

/** The smallest program that stands in the shell: a page, a form and an API that can go wrong in every way. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ToyProgram.Pages.class)
public class ToyProgram {

    @Bean
    CommitLog commitLog(LedgerClock clock) {
        return new MemoryCommitLog(clock);
    }

    @Bean
    FragileDocuments documentStore() {
        return new FragileDocuments();
    }

    @Bean
    RouteTable toyRoutes() {
        return RouteTable.of(
                Route.get("/", Role.values()),
                Route.get("/records/new", Role.SECRETARY),
                Route.get("/records/{id}", Role.SECRETARY, Role.SUPERVISOR),
                Route.post("/records", Role.SECRETARY),
                Route.post("/files", Role.SECRETARY),
                Route.get("/accounts", Role.ADMINISTRATOR),
                Route.get("/api/things/{id}", Role.SECRETARY, Role.SUPERVISOR),
                Route.get("/api/things", Role.values()),
                Route.post("/api/commands/{name}", Role.SECRETARY));
    }

    @Bean
    BodyAllowance toyFiles() {
        return new BodyAllowance("/files", 1 << 20);
    }

    record Body(BureauId bureau, LocalDate on, int number) {}

    @Controller
    static class Pages {

        private final Problems problems;

        Pages(Problems problems) {
            this.problems = problems;
        }

        @GetMapping({"/", "/records/new", "/records/{id}", "/accounts"})
        String page(
                @RequestParam(required = false) @Nullable LocalDate asOf,
                @PathVariable(required = false) @Nullable String id,
                Model model) {
            if ("boom".equals(id)) {
                throw new IllegalStateException("a secret of the inside");
            }
            model.addAttribute("asOf", asOf);
            model.addAttribute("errors", List.of());
            model.addAttribute("crumbs", List.of(new Crumb("首页", "/"), Crumb.here("单位")));
            return "toy/page";
        }

        @PostMapping("/records")
        String record(@RequestParam(defaultValue = "") String topic, Model model) {
            var refused = new Refused(List.of(
                    new Fault(Problem.FIELD_REQUIRED, "topic", List.of()),
                    new Fault(Problem.NUMBER_RANGE, "attendance.present", List.of(0, 500))));
            List<FieldError> errors = problems.of(refused);
            model.addAttribute("errors", errors);
            model.addAttribute("topic", topic);
            model.addAttribute("crumbs", List.of());
            return "toy/page";
        }

        @PostMapping("/files")
        String file(@RequestParam(required = false) @Nullable MultipartFile file, Model model) {
            return record(file == null ? "" : file.getName(), model);
        }

        @GetMapping("/api/things/{id}")
        @ResponseBody
        Map<String, String> thing(@PathVariable String id) {
            return switch (id) {
                case "boom" -> throw new IllegalStateException("a secret of the inside");
                case "down" -> throw new StoreUnavailable("down", new RuntimeException(), false);
                case "full" -> throw new RuntimeException(new StoreUnavailable("full", new RuntimeException(), true));
                case "absent" -> throw Refused.because(Problem.NOT_FOUND);
                default -> Map.of("id", id);
            };
        }

        @GetMapping("/api/things")
        @ResponseBody
        Map<String, Object> things(
                @RequestParam int year,
                @RequestParam(required = false) @Nullable LocalDate asOf,
                @AuthenticationPrincipal Viewer viewer) {
            return Map.of("year", year, "viewer", viewer.login());
        }

        @PostMapping("/api/commands/{name}")
        @ResponseBody
        Map<String, String> command(@PathVariable String name, @RequestBody String body) {
            var json = LedgerJson.strict();
            var read = json.treeToValue(json.readTree(body), Body.class);
            return Map.of("bureau", read.bureau().value());
        }
    }
}
