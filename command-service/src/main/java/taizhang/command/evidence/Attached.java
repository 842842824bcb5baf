// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedCollection;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;

/** The evidence of a record as it stands: its files by hash, or why there are none. */
final class Attached {

    static final int MOST_FILES = 50;

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

    /** @throws Refused for what can't be said of the evidence as it stands */
    void require(EvidenceEvent said) {
        switch (said) {
            case EvidenceAttached attach -> {
                if (files.containsKey(attach.file().hash())) {
                    throw Refused.field("file", Problem.FILE_ALREADY_THERE);
                }
                if (files.size() >= MOST_FILES) {
                    throw Refused.field("file", Problem.LIST_TOO_LONG, MOST_FILES);
                }
            }
            case EvidenceRemoved remove -> {
                if (!files.containsKey(remove.file().hash())) {
                    throw Refused.field("hash", Problem.FILE_UNKNOWN);
                }
            }
            case EvidenceWaived waive -> {
                if (!files.isEmpty() || waive.reason().equals(waiver)) {
                    throw Refused.because(Problem.RECORD_UNCHANGED);
                }
            }
        }
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
