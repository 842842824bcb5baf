// SPDX-License-Identifier: Apache-2.0
package taizhang.command.reminder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.web.reminder.Delivery.Line;
import taizhang.web.reminder.Delivery.Occasion;

/** Reads the duties that a supervisor ticked, each written {@code bureau!rule!period}. */
final class Urged {

    private static final int MOST = 500;
    private static final Pattern CELL =
            Pattern.compile("([a-z0-9-]{1,40})!([A-Za-z0-9-]{1,40})!([0-9A-Za-z.@-]{4,60})");

    private Urged() {}

    /** @throws Refused where nothing was ticked, too much, or something that no page offers */
    static Map<BureauId, List<Line>> of(List<String> cells) {
        if (cells.isEmpty()) {
            throw Refused.field("cell", Problem.FIELD_REQUIRED);
        }
        if (cells.size() > MOST) {
            throw Refused.field("cell", Problem.LIST_TOO_LONG, MOST);
        }
        Map<BureauId, List<Line>> urged = new LinkedHashMap<>();
        for (String cell : cells) {
            Matcher matcher = CELL.matcher(cell);
            if (!matcher.matches()) {
                throw Refused.field("cell", Problem.CHOICE_UNKNOWN);
            }
            urged.computeIfAbsent(new BureauId(matcher.group(1)), _ -> new ArrayList<>())
                    .add(new Line(Occasion.URGED, matcher.group(2), matcher.group(3), null));
        }
        return urged;
    }
}
