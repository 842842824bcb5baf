// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * Puts problems into words.
 *
 * <p>The words stand under {@code problem.<code>}, more exact ones under {@code problem.<code>.<first argument>}. The
 * label of the field goes before them, or into them where {@code problem.<code>.at} says how.
 */
public final class Problems {

    private final MessageSource messages;
    private final FieldLabels labels;

    public Problems(MessageSource messages) {
        this.messages = messages;
        this.labels = new FieldLabels(messages);
    }

    /** The HTTP status under which a problem is answered. */
    public static HttpStatus status(Problem problem) {
        return Statuses.of(problem);
    }

    /** The faults of a refusal in the language of the current request, in the order in which they were found. */
    public List<FieldError> of(Refused refused) {
        return of(refused, "");
    }

    /** @param kind of thing the form is about, whose own labels the sentences use */
    public List<FieldError> of(Refused refused, String kind) {
        Locale locale = LocaleContextHolder.getLocale();
        return refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), fault.problem(), sentence(fault, kind, locale)))
                .toList();
    }

    public String sentence(Refused.Fault fault, Locale locale) {
        return sentence(fault, "", locale);
    }

    private String sentence(Refused.Fault fault, String kind, Locale locale) {
        String key = "problem." + fault.problem().code();
        String field = fault.field();
        if (field == null) {
            return words(key, fault.arguments(), locale);
        }
        // A field that is not ours has no label, even where another form's field bears the same name.
        String label = fault.problem() == Problem.FIELD_UNKNOWN ? null : labels.find(field, kind, locale);
        String at = find(key + ".at", List.of(label == null ? field : label), locale);
        if (at != null) {
            return at;
        }
        String words = words(key, fault.arguments(), locale);
        return label == null ? words : messages.getMessage("problem.at", new Object[] {label, words}, locale);
    }

    Map<String, String> inBothLanguages(Refused.Fault fault) {
        return inBothLanguages(fault, "");
    }

    /** @param kind of thing whose own labels the sentences use */
    public Map<String, String> inBothLanguages(Refused.Fault fault, String kind) {
        Map<String, String> words = new LinkedHashMap<>();
        Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .forEach(locale -> words.put(locale.toLanguageTag(), sentence(fault, kind, locale)));
        return words;
    }

    private String words(String key, List<Object> arguments, Locale locale) {
        if (!arguments.isEmpty() && arguments.getFirst() instanceof String reason) {
            String exact = find(key + "." + reason, arguments, locale);
            if (exact != null) {
                return exact;
            }
        }
        return messages.getMessage(key, arguments.toArray(), locale);
    }

    private @Nullable String find(String key, List<Object> arguments, Locale locale) {
        return messages.getMessage(key, arguments.toArray(), null, locale);
    }
}
