// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;

/** The evidence of a record as it stands: its files by hash, or why there are none. */
final class Attached {

    private final Map<FileHash, EvidenceFile> files = new LinkedHashMap<>();
    private @Nullable String waiver;

    static Attached after(List<Event> events) {
        Attached attached = new Attached();
        for (Event event : events) {
            if (event instanceof EvidenceEvent happened) {
                attached.on(happened);
            }
        }
        return attached;
    }

    void on(EvidenceEvent event) {
        switch (event) {
            case EvidenceAttached attached -> {
                files.put(attached.file().hash(), attached.file());
                waiver = null;
            }
            case EvidenceRemoved removed -> files.remove(removed.file().hash());
            case EvidenceWaived waived -> waiver = waived.reason();
        }
    }

    SequencedCollection<EvidenceFile> files() {
        return List.copyOf(files.values());
    }

    @Nullable
    EvidenceFile file(FileHash hash) {
        return files.get(hash);
    }

    @Nullable
    String waiver() {
        return waiver;
    }
}
