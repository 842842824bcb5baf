// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.Optional;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** Finds records for whoever may see them. */
@Component
class Records {

    private final Views views;
    private final Bureaus bureaus;

    Records(Views views, Bureaus bureaus) {
        this.views = views;
        this.bureaus = bureaus;
    }

    /** @throws Refused {@link Problem#NOT_FOUND} alike for a record that is absent, not yet known or not the viewer's to see */
    RecordHistory find(String id, AsOf asOf, Viewer viewer) {
        return found(recordId(id), asOf, viewer).orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    private Optional<RecordHistory> found(RecordId id, AsOf asOf, Viewer viewer) {
        return views.find(RecordHistory.id(id), RecordHistory.class)
                .flatMap(view -> view.document().at(asOf.position()))
                .filter(history -> maySee(viewer, history));
    }

    /** What a record is called by whoever may see it; empty for anyone else. */
    Optional<String> title(RecordId id, AsOf asOf, Viewer viewer) {
        return found(id, asOf, viewer).map(history -> history.latest().details().title());
    }

    boolean mayEdit(Viewer viewer, RecordHistory history) {
        return viewer.role() == Role.SECRETARY
                && viewer.maySee(history.latest().details().owner(), bureaus.directory());
    }

    /** A draft is nobody's business but its writers'. */
    private boolean maySee(Viewer viewer, RecordHistory history) {
        Details details = history.latest().details();
        return history.status() == RecordStatus.DRAFT
                ? mayEdit(viewer, history)
                : viewer.maySee(details.bureaus(), bureaus.directory());
    }

    private static RecordId recordId(String id) {
        try {
            return new RecordId(id);
        } catch (Refused noRecordHasSuchAnId) {
            throw Refused.because(Problem.NOT_FOUND);
        }
    }
}
