// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.recent;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of bounded size, for one thread at a time: what was used longest ago is forgotten first. */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private final int most;

    /** @param most entries */
    public RecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
