// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import java.util.Optional;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.NewEvent;

/** Which files the log rests on: those that were attached, and those that wait for that in a closed year. */
public final class NamedFiles {

    private NamedFiles() {}

    public static Optional<FileHash> in(NewEvent event) {
        if (!EventNames.holds(event.name())) {
            return Optional.empty();
        }
        Class<?> type = EventNames.classOf(event.name());
        if (type == EvidenceAttached.class) {
            return Optional.of(read(event, EvidenceAttached.class).file().hash());
        }
        return type == ChangeProposed.class
                        && read(event, ChangeProposed.class).change() instanceof Annexed annexed
                        && annexed.annex() instanceof EvidenceAttached attached
                ? Optional.of(attached.file().hash())
                : Optional.empty();
    }

    private static <T> T read(NewEvent event, Class<T> type) {
        return LedgerJson.mapper().readValue(event.payload(), type);
    }
}
