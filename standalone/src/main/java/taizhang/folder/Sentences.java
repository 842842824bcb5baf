// SPDX-License-Identifier: Apache-2.0
package taizhang.folder;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.projection.RebuildRefused;
import taizhang.storage.ChainBroken;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.UnreadableEvent;
import taizhang.storage.mongodb.StoreUnfit;
import taizhang.storage.sqlite.StoreInUse;
import taizhang.storage.sqlite.StoreTooNew;

/** What to say, in one sentence, when a ledger can't be used for a reason that a person can mend. */
public final class Sentences {

    private Sentences() {}

    /** Looks through the causes too; empty for a fault of the program's own. */
    public static Optional<String> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Sentences::sentence)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> sentence(@Nullable Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case StartRefused refused -> refused.getMessage();
                    case StoreInUse held ->
                        held.getMessage() + "; stop that one first, or name another folder with --data.";
                    case StoreTooNew store -> store.getMessage() + ".";
                    case taizhang.storage.mongodb.StoreTooNew store -> store.getMessage() + ".";
                    case StoreUnfit store -> store.getMessage() + ".";
                    case StoreUnavailable store -> store.getMessage() + ".";
                    case ChainBroken chain -> chain.getMessage() + ".";
                    case UnreadableEvent event -> event.getMessage();
                    case RebuildRefused refused -> refused.getMessage() + ".";
                    case null, default -> null;
                });
    }
}
