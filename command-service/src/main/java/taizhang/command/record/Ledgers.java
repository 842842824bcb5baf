// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordKind;

/** The ledgers of this program, in the order in which pages show them. */
@Component
public final class Ledgers {

    private final List<Ledger> all;

    Ledgers(List<Ledger> all) {
        this.all = all.stream().sorted(Comparator.comparing(Ledger::kind)).toList();
    }

    public List<Ledger> all() {
        return all;
    }

    public Ledger of(RecordKind kind) {
        return all.stream()
                .filter(ledger -> ledger.kind() == kind)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody described " + kind));
    }
}
