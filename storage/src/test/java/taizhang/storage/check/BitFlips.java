// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;

/** Every commit that differs from a given one in exactly one bit of one field. */
final class BitFlips {

    private final List<Commit> flipped = new ArrayList<>();
    private final Commit commit;

    private BitFlips(Commit commit) {
        this.commit = commit;
    }

    static List<Commit> of(Commit commit) {
        BitFlips flips = new BitFlips(commit);
        flips.number(commit.first(), first -> new Commit(first, commit.at(), commit.events(), commit.hash()));
        flips.time(commit.at(), at -> new Commit(commit.first(), at, commit.events(), commit.hash()));
        flips.bytes(commit.hash(), hash -> new Commit(commit.first(), commit.at(), commit.events(), hash));
        for (int n = 0; n < commit.events().size(); n++) {
            flips.event(n);
        }
        return flips.flipped;
    }

    private void event(int n) {
        NewEvent e = commit.events().get(n);
        text(
                e.id(),
                id -> with(n, id, e.aggregate(), e.sequence(), e.type(), e.at(), e.name(), e.payload(), e.metadata()));
        text(
                e.aggregate(),
                aggregate -> with(
                        n, e.id(), aggregate, e.sequence(), e.type(), e.at(), e.name(), e.payload(), e.metadata()));
        number(
                e.sequence(),
                sequence -> with(
                        n, e.id(), e.aggregate(), sequence, e.type(), e.at(), e.name(), e.payload(), e.metadata()));
        text(
                String.valueOf(e.type()),
                type -> with(
                        n, e.id(), e.aggregate(), e.sequence(), type, e.at(), e.name(), e.payload(), e.metadata()));
        time(
                e.at(),
                at -> with(n, e.id(), e.aggregate(), e.sequence(), e.type(), at, e.name(), e.payload(), e.metadata()));
        text(
                e.name(),
                name -> with(
                        n, e.id(), e.aggregate(), e.sequence(), e.type(), e.at(), name, e.payload(), e.metadata()));
        bytes(
                e.payload(),
                payload -> with(
                        n, e.id(), e.aggregate(), e.sequence(), e.type(), e.at(), e.name(), payload, e.metadata()));
        bytes(
                e.metadata(),
                metadata -> with(
                        n, e.id(), e.aggregate(), e.sequence(), e.type(), e.at(), e.name(), e.payload(), metadata));
    }

    private Commit with(
            int n,
            String id,
            String aggregate,
            long sequence,
            @Nullable String type,
            Instant at,
            String name,
            byte[] payload,
            byte[] metadata) {
        NewEvent changed = new NewEvent(id, aggregate, sequence, type, at, name, null, payload, metadata);
        List<NewEvent> events = new ArrayList<>(commit.events());
        events.set(n, changed);
        return new Commit(commit.first(), commit.at(), events, commit.hash());
    }

    private void bytes(byte[] bytes, Function<byte[], Commit> commitWith) {
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            flipped.add(commitWith.apply(changed));
        }
    }

    /** Where a flip leaves no UTF-8 there is no text to be read; an adapter names that by itself. */
    private void text(String text, Function<String, Commit> commitWith) {
        bytes(text.getBytes(UTF_8), bytes -> commitWith.apply(new String(bytes, UTF_8)));
    }

    private void number(long number, Function<Long, Commit> commitWith) {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            flipped.add(commitWith.apply(number ^ 1L << bit));
        }
    }

    private void time(Instant time, Function<Instant, Commit> commitWith) {
        for (int bit = 0; bit < 34; bit++) {
            flipped.add(commitWith.apply(Instant.ofEpochSecond(time.getEpochSecond() ^ 1L << bit, time.getNano())));
        }
        for (int bit = 0; bit < 29; bit++) {
            flipped.add(commitWith.apply(Instant.ofEpochSecond(time.getEpochSecond(), time.getNano() ^ 1L << bit)));
        }
    }
}
