// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taizhang.api.bureau.BureauId;

/** The bureaus of a joint gathering, each once, the owner first. */
public final class Bureaus {

    private Bureaus() {}

    public static Set<BureauId> of(BureauId owner, List<BureauId> others) {
        Set<BureauId> all = new LinkedHashSet<>();
        all.add(owner);
        all.addAll(others);
        return Collections.unmodifiableSet(all);
    }

    /** The others without the owner and without repetition, in the order given. */
    public static List<BureauId> besides(BureauId owner, List<BureauId> others) {
        Set<BureauId> all = new LinkedHashSet<>(others);
        all.remove(owner);
        return List.copyOf(new ArrayList<>(all));
    }
}
