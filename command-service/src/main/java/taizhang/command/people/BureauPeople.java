// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonId;
import taizhang.projection.Views;
import taizhang.web.directory.Bureaus;
import taizhang.web.people.People;
import taizhang.web.security.Viewer;
import taizhang.web.vault.PeopleVault;

/** The people of a bureau as a viewer may know them: an administrator sees ids only, a stranger nobody at all. */
@Component
public final class BureauPeople {

    private final Views views;
    private final Bureaus bureaus;
    private final PeopleVault vault;

    BureauPeople(Views views, Bureaus bureaus, PeopleVault vault) {
        this.views = views;
        this.bureaus = bureaus;
        this.vault = vault;
    }

    /** @param name absent for one who was erased and for whoever may not see it */
    public record Someone(
            PersonId id,
            @Nullable String name,
            boolean erased,
            Instant openedAt,
            @Nullable Instant erasedAt,
            @Nullable String reason) {}

    /** @throws Refused {@link Problem#NOT_FOUND} for a bureau that is none of the viewer's, like for one that is not there */
    public List<Someone> of(BureauId bureau, Viewer viewer) {
        boolean names = viewer.maySee(bureau, bureaus.directory());
        boolean known = bureaus.directory().find(bureau).isPresent();
        if (!known || !(names || viewer.role() == Role.ADMINISTRATOR)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return views.find(People.id(bureau), People.class).stream()
                .flatMap(view -> view.document().lines().stream())
                .map(line -> someone(line, names))
                .toList();
    }

    private Someone someone(People.Line line, boolean names) {
        // An older view may not know of an erasure yet; the vault does, and then has no name.
        String name = names && !line.isErased() ? vault.name(line.person()).orElse(null) : null;
        return new Someone(line.person(), name, line.isErased(), line.openedAt(), line.erasedAt(), line.reason());
    }
}
