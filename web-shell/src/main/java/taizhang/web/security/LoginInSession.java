// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.web.session.SessionContent;
import tools.jackson.databind.JsonNode;

/** Who logged in, when, and what that rested on. */
final class LoginInSession implements SessionContent {

    private record Kept(
            String login, Role role, @Nullable BureauId bureau, long account, long credential, Instant since) {}

    @Override
    public String name() {
        return HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    }

    @Override
    public JsonNode write(Object value) {
        if (!(value instanceof SecurityContext context
                && context.getAuthentication() instanceof ViewerAuthentication login)) {
            throw new IllegalArgumentException("a session is of somebody who logged in here, not of " + value);
        }
        Viewer viewer = login.getPrincipal();
        return LedgerJson.mapper()
                .valueToTree(new Kept(
                        viewer.login(),
                        viewer.role(),
                        viewer.bureau(),
                        login.stamp().account(),
                        login.stamp().credential(),
                        login.since()));
    }

    @Override
    public SecurityContext read(JsonNode written) {
        Kept kept = LedgerJson.mapper().treeToValue(written, Kept.class);
        return new SecurityContextImpl(new ViewerAuthentication(
                new Viewer(kept.login(), kept.role(), kept.bureau()),
                new Stamp(kept.account(), kept.credential()),
                kept.since()));
    }
}
