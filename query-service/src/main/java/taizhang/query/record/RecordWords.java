// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Quantity;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.web.directory.Directory;

/**
 * Labels and values of a record's fields in one reader's language.
 *
 * @param titles of the other records that this reader may open
 */
record RecordWords(
        MessageSource messages, Locale locale, Directory directory, Function<RecordId, Optional<String>> titles) {

    /** @param href absent where there is nothing to open */
    record Said(String text, @Nullable String href) {
        Said(String text) {
            this(text, null);
        }
    }

    /** Some kinds of record call a field by a name of their own. */
    String label(RecordKind kind, String field) {
        String[] codes = {"record.field." + kind + "." + field, "record.field." + field};
        return messages.getMessage(new DefaultMessageSourceResolvable(codes, field), locale);
    }

    /** One line per value; none for an empty field. */
    List<Said> lines(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> several ->
                several.stream().flatMap(one -> lines(one).stream()).toList();
            case BureauId bureau -> List.of(new Said(directory.name(bureau), "/bureaus/" + bureau + "/timeline"));
            case RecordId record ->
                List.of(titles.apply(record)
                        .map(title -> new Said(title, "/records/" + record))
                        .orElseGet(() -> new Said(record.value())));
            case Enum<?> choice -> List.of(new Said(choice(choice)));
            case Quantity quantity -> List.of(new Said(quantity(quantity)));
            case PlanItem item -> List.of(new Said(item(item)));
            default -> List.of(new Said(value.toString()));
        };
    }

    private String choice(Enum<?> choice) {
        return say("record.choice." + choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    private String quantity(Quantity quantity) {
        return say(
                quantity.atLeast() ? "sheet.quantity.atLeast" : "sheet.quantity",
                choice(quantity.what()),
                quantity.number(),
                say("record.unit." + quantity.unit()));
    }

    private String item(PlanItem item) {
        String window = item.from() == null && item.to() == null
                ? null
                : say("sheet.span", Objects.toString(item.from(), ""), Objects.toString(item.to(), ""));
        return Stream.of(item.id() + ". " + item.content(), item.audience(), window, item.target())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(say("sheet.separator")));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
