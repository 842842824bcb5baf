// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map of bounded size: what was used longest ago is forgotten first. */
final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private final int most;

    RecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
