// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/** Removes what is left of generations that serve no more, also what a process wrote there after it was held for dead. */
final class Sweep {

    private static final int AT_ONCE = 500;

    private final DocumentStore store;
    private final Catalogue catalogue;

    Sweep(DocumentStore store, Catalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    void run(String view) {
        ViewState state = catalogue.of(view);
        List<Integer> gone = IntStream.rangeClosed(Generation.FIRST, state.newest())
                .filter(number -> !isUsed(state, number))
                .boxed()
                .toList();
        gone.forEach(number -> remove(new Generation(view, number)));
        catalogue.change(view, now -> now.retired().isEmpty() ? Optional.empty() : Optional.of(now.swept(gone)));
    }

    private static boolean isUsed(ViewState state, int number) {
        return number == state.reading()
                || number == state.writing()
                || (state.building() != null && state.building().generation() == number);
    }

    private void remove(Generation generation) {
        List<String> ids = new ArrayList<>(List.of(generation.name(), generation.letters()));
        String prefix = generation.name() + "/";
        while (!ids.isEmpty()) {
            store.delete(ids);
            ids = store.scan(prefix, null, AT_ONCE).stream().map(Document::id).toList();
        }
    }
}
