// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.BureauYear.Said;
import taizhang.query.compliance.verdict.Claim;
import taizhang.query.compliance.verdict.Review;
import taizhang.query.compliance.verdict.Share;
import taizhang.query.record.RecordHistory;
import taizhang.query.record.Version;

/**
 * What one bureau may claim by the records of its year.
 *
 * @param shared who has confirmed a share in which joint activity
 */
record Claims(
        BureauId bureau,
        BureauYear document,
        Map<String, RecordHistory> histories,
        Map<RecordId, Set<BureauId>> shared) {

    List<Claim> at(long position) {
        List<Claim> claims = new ArrayList<>();
        Set<RecordId> here = new HashSet<>();
        for (var life : document.lives()) {
            Said said = life.at(position).orElse(null);
            Instant enteredAt = said == null ? null : enteredAt(life.record(), said);
            // The view of histories may lag behind this one for a moment; the claim follows with it.
            if (said != null && (enteredAt != null || !said.status().isHeld())) {
                here.add(life.record());
                claims.add(new Claim(
                        life.record(),
                        said.title(),
                        enteredAt,
                        said.share(),
                        said.status(),
                        review(life.record(), said)));
            }
        }
        List<Claim> fromElsewhere = new ArrayList<>();
        for (RecordId first : here) {
            redo(first, here, fromElsewhere);
        }
        claims.addAll(fromElsewhere);
        return claims;
    }

    private @Nullable Instant enteredAt(RecordId record, Said said) {
        Instant here = said.enteredAt();
        return here == null ? entered(history(record)) : here;
    }

    private static @Nullable Instant entered(@Nullable RecordHistory history) {
        return history == null ? null : history.entry().map(Version::recordedAt).orElse(null);
    }

    /** A view of histories that lags behind this one leaves what this one has heard itself. */
    private Review review(RecordId record, Said said) {
        RecordHistory history = history(record);
        Review review = history == null ? said.known().on(said.share().heldOn()) : review(record, history);
        return shares(record) ? review.withShare() : review;
    }

    private boolean shares(RecordId record) {
        return shared.getOrDefault(record, Set.of()).contains(bureau);
    }

    private Review review(RecordId record, RecordHistory history) {
        RecordHistory first = history.redoOf().map(this::history).orElse(null);
        LocalDate redoes =
                first != null && first.redoneBy().filter(record::equals).isPresent()
                        ? first.latest().details().on()
                        : null;
        return new Review(
                history.isApproved(),
                history.isRedoOrdered(),
                history.redoOf().isPresent(),
                redoes,
                history.confirmed(bureau).orElse(null),
                history.madeUp(bureau));
    }

    /** What was accepted for a record of this year though it stands in the documents of another. */
    private void redo(RecordId first, Set<RecordId> here, List<Claim> claims) {
        RecordHistory history = history(first);
        RecordId redo = history == null ? null : history.redoneBy().orElse(null);
        RecordHistory again = redo == null || here.contains(redo) ? null : history(redo);
        if (redo != null && again != null) {
            Details details = again.latest().details();
            Review review = shares(redo) ? review(redo, again).withShare() : review(redo, again);
            Share.of(details, bureau)
                    .ifPresent(share -> claims.add(
                            new Claim(redo, details.title(), entered(again), share, again.status(), review)));
        }
    }

    private @Nullable RecordHistory history(RecordId record) {
        return histories.get(RecordHistory.id(record));
    }
}
