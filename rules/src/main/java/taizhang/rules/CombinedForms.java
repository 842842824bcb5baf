// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import taizhang.rules.RuleFault.Kind;

/**
 * Which gathering may also serve as another, and since when (rules E2.10); any other pairing gives credit for the
 * gathering's own kind only.
 */
public record CombinedForms(List<CombinedForm> all) {

    static final String FILE = "combined-forms.yml";

    /** Those that come with the program. */
    public static final CombinedForms SHIPPED = shipped();

    public CombinedForms {
        all = List.copyOf(all);
    }

    /** @throws RuleFault where the text is wrong */
    public static CombinedForms read(String file, String text) {
        List<CombinedForm> all = new ArrayList<>();
        for (RuleDraft draft : RuleReader.read(file, text, "combined")) {
            CombinedForm form = draft.as(CombinedForm.class, draft.own());
            if (all.stream().anyMatch(other -> other.id().equals(form.id()))) {
                throw new RuleFault(
                        Kind.VERSIONS_OVERLAP, draft.lines().place(draft.place(), List.of("id")), form.id());
            }
            all.add(form);
        }
        return new CombinedForms(all);
    }

    private static CombinedForms shipped() {
        try (InputStream text = CombinedForms.class.getResourceAsStream(FILE)) {
            return read(FILE, new String(Objects.requireNonNull(text, FILE).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the rule file " + FILE + " can't be read", e);
        }
    }

    /**
     * @param serves what a gathering is to serve as besides its own kind
     * @param asked the activities of a rule, to which it does not belong by its own kind
     * @param tellsLecturer whether it says whose lecture was heard
     */
    public boolean allow(
            Activity held, Set<Activity> serves, Set<Activity> asked, LocalDate on, boolean tellsLecturer) {
        return serves.stream()
                .filter(asked::contains)
                .anyMatch(served -> all.stream().anyMatch(form -> form.allows(served, held, on, tellsLecturer)));
    }
}
