// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.List;
import java.util.stream.Stream;

/** What one field may hold. A new type breaks the decoder, the form and the API's description at compile time. */
public sealed interface Type {

    /** The most elements a list may have. */
    int LONGEST_LIST = 50;

    /** Text without a line break; lengths are in code points. */
    record Line(int max) implements Type {}

    /** Text of several lines. */
    record Paragraph(int max) implements Type {}

    /** A day. */
    record Day() implements Type {}

    /** An hour and minute. */
    record Hour() implements Type {}

    record Whole(long least, long most) implements Type {}

    /** True, false or never told. */
    record YesNo() implements Type {}

    /** True when ticked, false otherwise. */
    record Tick() implements Type {}

    /** @param labels prefix of the message keys that name the values */
    record Choice(String labels, List<String> values) implements Type {}

    /** Several of a choice. */
    record Choices(Choice of) implements Type {}

    /** The identifier of this or another thing in the ledger. */
    record Reference(To to) implements Type {}

    /** Several bureaus. */
    record Bureaus() implements Type {}

    /** Short texts, one per line of a form. */
    record Lines(int max) implements Type {}

    /**
     * Fields that belong together and are absent together.
     *
     * @param value the value type whose constructor has the last word on them
     */
    record Group(Shape shape, Class<?> value) implements Type {}

    /** @param blank how many empty rows a form offers */
    record Rows(Shape shape, int blank) implements Type {}

    /** What a reference points to. */
    enum To {
        RECORD,
        PLAN,
        PLAN_ITEM,
        BUREAU,
        ACCOUNT
    }

    static Choice choiceOf(Class<? extends Enum<?>> values) {
        return new Choice(
                "record.choice." + values.getSimpleName() + ".",
                Stream.of(values.getEnumConstants()).map(Enum::name).toList());
    }
}
