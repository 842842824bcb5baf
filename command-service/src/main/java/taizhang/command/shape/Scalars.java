// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Text;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads one value that is not made of others. */
final class Scalars {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int LONGEST_TYPED_VALUE = 200;
    private static final Set<String> YES = Set.of("true", "on", "yes");

    private final Notation notation;
    private final int thisYear;
    private final Faults faults;

    Scalars(Notation notation, int thisYear, Faults faults) {
        this.notation = notation;
        this.thisYear = thisYear;
        this.faults = faults;
    }

    /** Null when nothing was given or, with a fault noted, when it can't be read. */
    @Nullable
    JsonNode optional(Type type, JsonNode given, String path) {
        return switch (type) {
            case Type.Line(int max) -> line(given, path, max);
            case Type.Paragraph(int max) -> text(given, path, max);
            case Type.Whole whole -> whole(whole, given, path);
            case Type.YesNo _, Type.Tick _ -> truth(given, path);
            case Type.Day _ -> day(given, path);
            case Type.Hour _ -> hour(given, path);
            case Type.Choice choice -> choice(choice, given, path);
            case Type.Reference(Type.To to) -> reference(to, given, path);
            default -> throw new IllegalArgumentException(type + " is made of others");
        };
    }

    @Nullable
    JsonNode required(Type type, JsonNode given, String path) {
        JsonNode value = given.isNull() ? fault(path, Problem.FIELD_TYPE) : optional(type, given, path);
        return value == null && !faults.at(path) ? fault(path, Problem.FIELD_REQUIRED) : value;
    }

    private @Nullable JsonNode text(JsonNode given, String path, int max) {
        if (!given.isString()) {
            return fault(path, Problem.FIELD_TYPE);
        }
        try {
            String text = Text.optional(path, given.stringValue().replace("\r\n", "\n"), max);
            return text.isEmpty() ? null : NODES.stringNode(text);
        } catch (Refused refused) {
            faults.addAll(refused);
            return null;
        }
    }

    private @Nullable JsonNode line(JsonNode given, String path, int max) {
        JsonNode text = text(given, path, max);
        return text != null && text.stringValue().contains("\n")
                ? fault(path, Problem.TEXT_FORBIDDEN_CHAR, "U+000A")
                : text;
    }

    private @Nullable JsonNode whole(Type.Whole whole, JsonNode given, String path) {
        BigDecimal number;
        if (notation == Notation.FORM) {
            JsonNode typed = line(given, path, LONGEST_TYPED_VALUE);
            if (typed == null) {
                return null;
            }
            number = decimal(typed.stringValue());
        } else if (given.isNumber()) {
            number = decimal(given.asString());
        } else {
            return fault(path, Problem.FIELD_TYPE);
        }
        return number == null || !holds(whole, number)
                ? fault(path, Problem.NUMBER_RANGE, whole.least(), whole.most())
                : NODES.numberNode(number.longValueExact());
    }

    /** Compares before it looks at digits: 1e999999999 is short to write and endless to spell out. */
    private static boolean holds(Type.Whole whole, BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(whole.least())) >= 0
                && number.compareTo(BigDecimal.valueOf(whole.most())) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    /** Null for whatever is no finite number, such as NaN. */
    private static @Nullable BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private @Nullable JsonNode truth(JsonNode given, String path) {
        if (notation == Notation.JSON) {
            return given.isBoolean() ? given : fault(path, Problem.FIELD_TYPE);
        }
        JsonNode typed = line(given, path, LONGEST_TYPED_VALUE);
        return typed == null ? null : NODES.booleanNode(YES.contains(typed.stringValue()));
    }

    private @Nullable JsonNode day(JsonNode given, String path) {
        JsonNode typed = line(given, path, LONGEST_TYPED_VALUE);
        return typed == null
                ? null
                : Days.day(typed.stringValue(), notation, thisYear)
                        .<JsonNode>map(day -> NODES.stringNode(day.toString()))
                        .orElseGet(() -> fault(path, Problem.DATE_INVALID, "unreadable"));
    }

    private @Nullable JsonNode hour(JsonNode given, String path) {
        JsonNode typed = line(given, path, LONGEST_TYPED_VALUE);
        return typed == null
                ? null
                : Days.hour(typed.stringValue())
                        .<JsonNode>map(hour -> NODES.stringNode(hour.toString()))
                        .orElseGet(() -> fault(path, Problem.DATE_INVALID, "hour"));
    }

    private @Nullable JsonNode choice(Type.Choice choice, JsonNode given, String path) {
        JsonNode typed = line(given, path, LONGEST_TYPED_VALUE);
        return typed == null || choice.values().contains(typed.stringValue())
                ? typed
                : fault(path, Problem.CHOICE_UNKNOWN);
    }

    /** Whether the thing exists is asked of the log later; what can't even be an identifier is unknown at once. */
    private @Nullable JsonNode reference(Type.To to, JsonNode given, String path) {
        JsonNode typed = line(given, path, LONGEST_TYPED_VALUE);
        if (typed == null) {
            return null;
        }
        String id = typed.stringValue();
        try {
            switch (to) {
                case BUREAU -> new BureauId(id);
                case PLAN, RECORD -> new RecordId(id);
                case PLAN_ITEM, ACCOUNT -> {}
            }
            return typed;
        } catch (Refused malformed) {
            return fault(
                    path,
                    switch (to) {
                        case BUREAU -> Problem.BUREAU_UNKNOWN;
                        case PLAN, PLAN_ITEM -> Problem.PLAN_UNKNOWN;
                        case RECORD, ACCOUNT -> Problem.ID_INVALID;
                    });
        }
    }

    private @Nullable JsonNode fault(String path, Problem problem, Object... arguments) {
        faults.add(path, problem, arguments);
        return null;
    }
}
