// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauClosed;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauMoved;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauEvent.BureauSplit;
import taizhang.api.bureau.BureauEvent.ExpectedHeadcountSet;
import taizhang.web.directory.Directory;

/** Says in the reader's language what became of a bureau; others appear under the names that the directory tells. */
final class BureauSentences {

    private final MessageSource messages;
    private final Locale locale;
    private final Directory directory;

    BureauSentences(MessageSource messages, Locale locale, Directory directory) {
        this.messages = messages;
        this.locale = locale;
        this.directory = directory;
    }

    String of(BureauEvent event) {
        return switch (event) {
            case BureauRegistered said ->
                said.parent() == null
                        ? say("registered", said.name())
                        : say("registered.below", said.name(), directory.name(said.parent()));
            case BureauDescribed said -> say("described", told(said));
            case BureauRenamed said -> say("renamed", said.name());
            case BureauMoved said ->
                said.parent() == null ? say("moved.top") : say("moved", directory.name(said.parent()));
            case BureauClosed _ -> say("closed");
            case BureauMerged said -> say("merged", directory.name(said.into()));
            case BureauSplit said ->
                say(
                        said.survives() ? "split.survives" : "split",
                        said.parts().stream().map(directory::name).collect(Collectors.joining("、")));
            case ExpectedHeadcountSet said -> say("headcount", said.headcount());
            case BureauCoded said -> say("coded", orNone(said.creditCode()), orNone(said.divisionCode()));
            case BureauAliased said -> say("aliased", orNone(said.initials()), aliases(said.aliases()));
            case BureauChangeUndone said -> say("undone", said.change(), said.reason());
        };
    }

    private String told(BureauDescribed described) {
        List<String> told = new ArrayList<>();
        for (Fact fact : Fact.of(described.facts())) {
            if (!fact.isUnknown()) {
                told.add(text("bureau.fact." + fact.answer(), text("record.field." + fact.name())));
            }
        }
        if (described.kind() != null) {
            told.add(text("record.choice.BureauKind." + described.kind()));
        }
        return String.join("、", told);
    }

    private String aliases(List<String> aliases) {
        return aliases.isEmpty() ? text("bureau.none") : String.join("、", aliases);
    }

    private String orNone(@Nullable Object value) {
        return value == null ? text("bureau.none") : value.toString();
    }

    private String say(String key, Object... arguments) {
        return text("bureau.history." + key, arguments);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
