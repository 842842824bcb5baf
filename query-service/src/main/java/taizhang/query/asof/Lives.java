// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;

/**
 * The lives of a document's records, in the order in which they came; never changed in place.
 *
 * <p>A fold makes one list after the other, each with one record more. Looking for that record among all the others would
 * be most of a rebuild's work, so a list hands its index on to the next one that is made from it.
 */
public final class Lives<T> extends AbstractList<Life<T>> implements RandomAccess {

    private final List<Life<T>> lives;

    /** Places by record, of exactly this list; absent until it is needed and after it was handed on. */
    private final AtomicReference<@Nullable Map<RecordId, Integer>> index;

    private Lives(List<Life<T>> lives, @Nullable Map<RecordId, Integer> index) {
        this.lives = lives;
        this.index = new AtomicReference<>(index);
    }

    public static <T> Lives<T> of(List<Life<T>> lives) {
        return lives instanceof Lives<T> known ? known : new Lives<>(List.copyOf(lives), null);
    }

    /** @param said absent once the record is voided or has moved elsewhere */
    public Lives<T> with(RecordId record, long position, @Nullable T said) {
        Life.Version<T> version = new Life.Version<>(position, said);
        List<Life<T>> changed = new ArrayList<>(lives.size() + 1);
        changed.addAll(lives);
        Map<RecordId, Integer> places = takeIndex();
        Integer place = places.putIfAbsent(record, lives.size());
        if (place == null) {
            changed.add(new Life<>(record, List.of(version)));
        } else {
            changed.set(place, lives.get(place).with(version));
        }
        return new Lives<>(changed, places);
    }

    public @Nullable Life<T> find(RecordId record) {
        Map<RecordId, Integer> places = takeIndex();
        Integer place = places.get(record);
        index.set(places);
        return place == null ? null : lives.get(place);
    }

    private Map<RecordId, Integer> takeIndex() {
        Map<RecordId, Integer> known = index.getAndSet(null);
        return Objects.requireNonNullElseGet(known, this::places);
    }

    private Map<RecordId, Integer> places() {
        Map<RecordId, Integer> places = HashMap.newHashMap(lives.size() + 1);
        for (int i = 0; i < lives.size(); i++) {
            places.put(lives.get(i).record(), i);
        }
        return places;
    }

    @Override
    public Life<T> get(int place) {
        return lives.get(place);
    }

    @Override
    public int size() {
        return lives.size();
    }
}
