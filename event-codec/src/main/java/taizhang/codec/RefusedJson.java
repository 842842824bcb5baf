// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import tools.jackson.core.JacksonException;

/** Gets a {@link Refused} back that a value's constructor threw while Jackson was reading it. */
public final class RefusedJson {

    private RefusedJson() {}

    /**
     * The refusal behind a failed read, if that is what failed it.
     *
     * @return faults whose fields are paths from the root of what was read, such as {@code quantities[0].number}
     */
    public static Optional<Refused> in(JacksonException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(at(path(failure), refused));
            }
        }
        return Optional.empty();
    }

    /** Where the read failed, such as {@code participants[2]}; empty at the root. */
    public static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static Refused at(String path, Refused refused) {
        return new Refused(refused.faults().stream()
                .map(fault -> new Fault(fault.problem(), join(path, fault.field()), fault.arguments()))
                .toList());
    }

    private static @Nullable String join(String path, @Nullable String field) {
        if (field == null || path.isEmpty()) {
            return path.isEmpty() ? field : path;
        }
        // Attendance and Window name themselves in their fields; the path then ends with that name already.
        String self = path.substring(path.lastIndexOf('.') + 1) + ".";
        return path + "." + (field.startsWith(self) ? field.substring(self.length()) : field);
    }
}
