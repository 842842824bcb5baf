// SPDX-License-Identifier: Apache-2.0
package taizhang.query.roll;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import taizhang.api.record.RecordId;
import taizhang.api.roster.RollEvent.RollCalled;

/** Every roll that was called of one record, the oldest first; document {@code roll/<record>}. */
public record RecordRolls(List<Call> calls) {

    public static final RecordRolls NONE = new RecordRolls(List.of());

    public record Call(long position, Instant recordedAt, String actor, RollCalled roll) {}

    public RecordRolls {
        calls = List.copyOf(calls);
    }

    public static String id(RecordId record) {
        return RollProjection.NAME + "/" + record;
    }

    RecordRolls with(Call call) {
        return new RecordRolls(Stream.concat(calls.stream(), Stream.of(call)).toList());
    }

    /** The roll that held at a log position. */
    public Optional<Call> at(long position) {
        return calls.stream().filter(call -> call.position() <= position).reduce((_, later) -> later);
    }
}
