// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

import java.util.List;

/** A unit of work that has decided on loaded aggregates; its sequences are fixed, its global position is not. */
record Work(String mark, List<Slice> slices) {

    int size() {
        return slices.stream().mapToInt(Slice::count).sum();
    }

    Slice primary() {
        return slices.getFirst();
    }

    List<Slice> secondary() {
        return slices.subList(1, slices.size());
    }

    boolean wide() {
        return slices.size() > 1;
    }

    @Override
    public String toString() {
        return mark + slices;
    }
}
