// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Directory;

/**
 * What a ledger is asked for.
 *
 * @param roots the bureaus asked for, each with all below it; none means the whole city
 * @param asOf pinned to a position of the log, so that the same question has the same answer for ever
 */
record Question(RecordKind kind, Span span, List<BureauId> roots, AsOf asOf) {

    Question {
        roots = List.copyOf(roots);
    }

    /** The directory by which it is answered. */
    Directory known(Directory directory) {
        return directory.at(asOf.position(), asOf.today());
    }

    /** All bureaus whose ledgers it asks for, in the order of their codes. */
    Set<BureauId> bureaus(Directory known) {
        Set<BureauId> wanted = new LinkedHashSet<>();
        roots.forEach(root -> wanted.addAll(known.subtree(root)));
        Set<BureauId> ordered = new LinkedHashSet<>();
        known.bureaus().stream()
                .map(Directory.Bureau::id)
                .filter(bureau -> roots.isEmpty() || wanted.contains(bureau))
                .forEach(ordered::add);
        return ordered;
    }

    Question at(AsOf other) {
        return new Question(kind, span, roots, other);
    }
}
