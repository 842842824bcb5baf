// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

/** The events that one unit of work adds to one aggregate: sequences {@code from} to {@code from + count - 1}. */
record Slice(String aggregate, int from, int count) {

    int end() {
        return from + count;
    }

    /** False for the slice of a broken variant that leaves the aggregate out of the document and so out of the index. */
    boolean keyed() {
        return !aggregate.isEmpty();
    }

    boolean covers(String other, int sequence) {
        return aggregate.equals(other) && from <= sequence && sequence < end();
    }

    @Override
    public String toString() {
        String name = keyed() ? aggregate : "no aggregate";
        return count == 1 ? name + "/" + from : name + "/" + from + ".." + (end() - 1);
    }
}
