// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/** Views as they stand in the document table. */
public final class DocumentViews implements Views {

    private final DocumentStore store;
    private final JsonMapper json;

    public DocumentViews(DocumentStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
    }

    @Override
    public <D> Optional<View<D>> find(String id, Class<D> shape) {
        return Optional.ofNullable(find(List.of(id), shape).get(id));
    }

    @Override
    public <D> Map<String, View<D>> find(Collection<String> ids, Class<D> shape) {
        Map<String, View<D>> found = new HashMap<>();
        store.get(ids).forEach((id, document) -> found.put(id, view(document, shape)));
        return found;
    }

    private <D> View<D> view(Document document, Class<D> shape) {
        return new View<>(document.v(), json.readValue(document.body(), shape));
    }
}
