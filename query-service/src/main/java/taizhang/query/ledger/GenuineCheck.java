// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.query.ledger.Checked.Finding;
import taizhang.storage.CommitLog;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.security.Viewer;
import taizhang.web.upload.IncomingTable;

/**
 * Holds a file against the log. The hash in the file is no secret, so it proves nothing by itself: the rows are made anew from
 * the log at the file's own position and compared one by one.
 */
@Component
final class GenuineCheck {

    private final Ask ask;
    private final LedgerRows rows;
    private final CommitLog log;
    private final LedgerIdentity identity;
    private final LedgerClock clock;

    GenuineCheck(Ask ask, LedgerRows rows, CommitLog log, LedgerIdentity identity, LedgerClock clock) {
        this.ask = ask;
        this.rows = rows;
        this.log = log;
        this.identity = identity;
        this.clock = clock;
    }

    /** @throws Refused for what is no such file, and for a ledger of bureaus that are not the viewer's to see */
    Checked of(IncomingTable incoming, Viewer viewer) throws IOException {
        FileRows file = FileRows.of(incoming);
        Criteria criteria = file.criteria();
        if (criteria.question().roots().isEmpty() && viewer.role() == Role.SECRETARY) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        ask.within(criteria.question().roots(), viewer);
        if (isForeign(criteria)) {
            return checked(criteria, Finding.FOREIGN, new Differences(), new Since());
        }
        Question question = criteria.question();
        Since since = new Since();
        Differences differences = compare(file, question, since);
        AsOf now = ask.pinned(AsOf.now(clock.today()));
        rows.each(question.at(now), criteria.language(), since::now);
        since.end();
        return checked(criteria, differences.none() ? Finding.GENUINE : Finding.TAMPERED, differences, since);
    }

    private boolean isForeign(Criteria criteria) {
        long position = criteria.question().asOf().position();
        return criteria.ledger() != identity.kind()
                || position < 0
                || position > log.head()
                || !LedgerExport.head(log, position).equals(criteria.head());
    }

    /** Once through the file for what each row is, once through the log, and once more for the rows that differ. */
    private Differences compare(FileRows file, Question question, Since since) throws IOException {
        Criteria criteria = file.criteria();
        List<String> headers = rows.headers(question, criteria.language());
        Differences differences = new Differences();
        InFile inFile = new InFile(Layout.idColumn(question.kind()));
        RowsHash asRead = new RowsHash();
        file.each((number, cells) -> {
            if (number == 1) {
                differences.header(headers, cells);
            } else {
                asRead.add(cells);
                inFile.add(number, cells);
            }
        });
        RowsHash asWritten = new RowsHash();
        rows.each(question, criteria.language(), row -> {
            asWritten.add(row.cells());
            since.then(row);
            inFile.meet(row);
        });
        file.each((number, cells) -> {
            if (number > 1) {
                differences.row(number, cells, headers, inFile);
            }
        });
        inFile.missing().forEach(differences::missing);
        boolean asHashed = criteria.rowsHash().equals(asWritten.hex()) && criteria.rows() == asWritten.rows();
        differences.whole(asRead.hex(), criteria, asHashed, asRead.rows() == asWritten.rows());
        return differences;
    }

    private static Checked checked(Criteria criteria, Finding finding, Differences differences, Since since) {
        Question question = criteria.question();
        return new Checked(
                finding,
                question.kind(),
                question.span().from(),
                question.span().to(),
                question.asOf().day(),
                question.asOf().position(),
                criteria.generatedAt(),
                criteria.rows(),
                differences.count(),
                differences.shown(),
                since.count(),
                since.shown());
    }
}
