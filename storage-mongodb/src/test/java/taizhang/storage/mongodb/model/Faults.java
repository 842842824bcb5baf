// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

/** The faults that may still happen: what makes the model finite. */
record Faults(int lostReplies, int crashes, int failovers) {

    static final Faults NONE = new Faults(0, 0, 0);

    Faults lostReply() {
        return new Faults(lostReplies - 1, crashes, failovers);
    }

    Faults crash() {
        return new Faults(lostReplies, crashes - 1, failovers);
    }

    Faults failover() {
        return new Faults(lostReplies, crashes, failovers - 1);
    }
}
