// SPDX-License-Identifier: Apache-2.0
package taizhang.command.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.servlet.HandlerMapping;
import taizhang.api.account.Role;
import taizhang.command.complaint.ComplaintCommands;
import taizhang.command.exemption.ExemptionCommands;
import taizhang.command.rule.RuleCommands;
import taizhang.command.shape.Shape;
import taizhang.command.year.YearCommands;

/** What is said in one short form, each on a page of its own. */
enum Act {
    EXEMPTION_REQUESTED(
            Path.REQUEST,
            ExemptionCommands.REQUEST,
            ExemptionCommands.REQUESTING,
            "/exemptions",
            Role.SECRETARY,
            Role.SUPERVISOR),
    EXEMPTION_APPROVED(
            Path.APPROVE, ExemptionCommands.APPROVE, ExemptionCommands.APPROVING, "/exemptions", Role.SUPERVISOR),
    EXEMPTION_REFUSED(
            Path.REFUSE, ExemptionCommands.REFUSE, ExemptionCommands.REASONED, "/exemptions", Role.SUPERVISOR),
    EXEMPTION_REVOKED(
            Path.REVOKE, ExemptionCommands.REVOKE, ExemptionCommands.REASONED, "/exemptions", Role.SUPERVISOR),
    YEAR_CLOSED(Path.CLOSE, YearCommands.CLOSE, YearCommands.CLOSING, "/years", Role.SUPERVISOR),
    COMPLAINT_RAISED(
            Path.RAISE,
            ComplaintCommands.RAISE,
            ComplaintCommands.RAISING,
            "/complaints",
            Role.SECRETARY,
            Role.SUPERVISOR,
            Role.ADMINISTRATOR),
    COMPLAINT_ANSWERED(
            Path.ANSWER, ComplaintCommands.ANSWER, ComplaintCommands.ANSWERING, "/complaints", Role.SUPERVISOR),
    RULE_PUBLISHED(Path.PUBLISH, RuleCommands.PUBLISH, RuleCommands.PUBLISHING, "/rules", Role.SUPERVISOR),
    RULE_RETIRED(Path.RETIRE, RuleCommands.RETIRE, RuleCommands.RETIRING, "/rules", Role.SUPERVISOR);

    /** Annotations ask for constants. */
    static final class Path {
        static final String REQUEST = "/exemptions/new";
        static final String APPROVE = "/exemptions/{id}/approve";
        static final String REFUSE = "/exemptions/{id}/refuse";
        static final String REVOKE = "/exemptions/{id}/revoke";
        static final String CLOSE = "/years/close";
        static final String RAISE = "/complaints/new";
        static final String ANSWER = "/complaints/{id}/answer";
        static final String PUBLISH = "/rules/publish";
        static final String RETIRE = "/rules/retire";

        private Path() {}
    }

    final String pattern;
    final String command;
    final Shape body;
    final Set<Role> roles;

    /** The page that shows what came of it. */
    private final String next;

    Act(String pattern, String command, Shape body, String next, Role... roles) {
        this.pattern = pattern;
        this.command = command;
        this.body = body;
        this.next = next;
        this.roles = Set.of(roles);
    }

    /** By the path that led to the handler. */
    static Act asked(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return Stream.of(values())
                .filter(act -> act.pattern.equals(pattern))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no act at " + pattern));
    }

    /** Under which its words stand in the message files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String next() {
        return next;
    }

    /** Whether it takes something away. */
    public boolean isGrave() {
        return this == EXEMPTION_REFUSED || this == EXEMPTION_REVOKED || this == YEAR_CLOSED || this == RULE_RETIRED;
    }

    /** Whether it says something of what is there already. */
    boolean isAboutOne() {
        return pattern.contains("{id}");
    }

    /** Whose labels its fields have. */
    String kind() {
        if (isExemption()) {
            return "EXEMPTION";
        }
        return next.equals("/rules") ? "RULE" : "";
    }

    boolean isExemption() {
        return next.equals("/exemptions");
    }
}
