// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.command.gate.Actor;

/**
 * Lets a record and what is kept beside it change in one unit of work, so in one commit: what is said of a closed year waits
 * in the record as all changes of it do, and a roll and its headcounts are never seen apart.
 */
@Component
public final class Annexes {

    private final Admission admission;
    private final List<Annex<?>> annexes;
    private final ObjectProvider<Configuration> axon;

    Annexes(Admission admission, List<Annex<?>> annexes, ObjectProvider<Configuration> axon) {
        this.admission = admission;
        this.annexes = List.copyOf(annexes);
        this.axon = axon;
    }

    /** For whose sake it waits what is said beside a record; what does not count yet tells nothing of a year. */
    public SortedSet<Integer> closedYears(Standing standing) {
        return standing.stage() == Stage.RECORDED ? admission.closedBeside(standing.details()) : new TreeSet<>();
    }

    /** @return whether it is to be recorded at once; else it waits in the record from now on */
    public boolean admit(Standing standing, AnnexEvent said) {
        if (closedYears(standing).isEmpty()) {
            return true;
        }
        inRecord(said, record -> record.propose(said));
        return false;
    }

    /**
     * As {@link #admit}, for what tells who came: the record's own headcounts follow it at once or wait with it.
     *
     * @param known whether it was said already, so that only the headcounts may have to follow
     */
    public boolean count(Standing standing, AnnexEvent said, Attendance counted, boolean known, Actor actor) {
        boolean waits = !closedYears(standing).isEmpty();
        inRecord(said, record -> record.recount(said, counted, known, waits, admission, actor));
        return !waits;
    }

    void keep(Annexed annexed) {
        annexes.stream()
                .filter(annex -> annex.events().isInstance(annexed.annex()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing keeps " + annexed.annex()))
                .keep(annexed.annex(), annexed.details(), axon.getObject());
    }

    private void inRecord(AnnexEvent said, Consumer<LedgerRecord> change) {
        axon.getObject()
                .repository(LedgerRecord.class)
                .load(said.record().value())
                .execute(change);
    }
}
