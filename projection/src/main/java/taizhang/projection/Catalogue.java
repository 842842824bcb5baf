// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/** The state of each view, changed by compare-and-set, so that several processes agree. */
final class Catalogue {

    private final DocumentStore store;
    private final JsonMapper json;

    Catalogue(DocumentStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    ViewState of(String view) {
        return read(store.get(ViewState.id(view)));
    }

    ViewState read(@Nullable Document document) {
        return document == null ? ViewState.FIRST : json.readValue(document.body(), ViewState.class);
    }

    /**
     * Changes a view's state, again and again where another was faster.
     *
     * @param change gives the next state, or nothing to leave it as it is
     * @return the state as it now stands
     */
    ViewState change(String view, Function<ViewState, Optional<ViewState>> change) {
        while (true) {
            Document document = store.get(ViewState.id(view));
            ViewState before = read(document);
            Optional<ViewState> after = change.apply(before);
            if (after.isEmpty()) {
                return before;
            }
            long v = document == null ? 1 : document.v() + 1;
            if (store.put(new Document(ViewState.id(view), v, json.writeValueAsBytes(after.get())))) {
                return after.get();
            }
        }
    }
}
