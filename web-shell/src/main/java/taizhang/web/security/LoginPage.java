// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people log in. */
@Controller
class LoginPage {

    @GetMapping("/login")
    String page(
            @RequestParam Map<String, String> parameters,
            @AuthenticationPrincipal @Nullable Viewer viewer,
            Model model) {
        if (viewer != null) {
            return "redirect:/";
        }
        model.addAttribute("refusal", first(parameters, "failed", "throttled"));
        model.addAttribute("notice", first(parameters, "logged_out", "ended"));
        return "shell/login";
    }

    private static @Nullable String first(Map<String, String> parameters, String... names) {
        return Stream.of(names).filter(parameters::containsKey).findFirst().orElse(null);
    }
}
