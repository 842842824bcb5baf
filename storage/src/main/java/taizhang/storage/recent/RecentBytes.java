// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.recent;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** A map that holds so many bytes at most, for any number of threads: what was used longest ago is forgotten first. */
public final class RecentBytes<K, V> {

    private final long most;
    private final ToLongFunction<V> weight;
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /** @param weight in bytes; of one value always the same */
    public RecentBytes(long most, ToLongFunction<V> weight) {
        this.most = most;
        this.weight = weight;
    }

    public synchronized @Nullable V get(K key) {
        return entries.get(key);
    }

    /** One that is heavier than all may be is not kept, and leaves no room for others. */
    public synchronized void put(K key, V value) {
        V before = entries.put(key, value);
        held += weight.applyAsLong(value) - (before == null ? 0 : weight.applyAsLong(before));
        Iterator<V> eldest = entries.values().iterator();
        while (held > most && eldest.hasNext()) {
            held -= weight.applyAsLong(eldest.next());
            eldest.remove();
        }
    }
}
