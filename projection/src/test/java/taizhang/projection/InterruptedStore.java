// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/** Lets another do its work once, between what was read and the first write. */
final class InterruptedStore extends ForwardingStore {

    private @Nullable Runnable other;

    InterruptedStore(DocumentStore store, Runnable other) {
        super(store);
        this.other = other;
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
        Runnable now = other;
        other = null;
        if (now != null) {
            now.run();
        }
        return super.put(batch);
    }
}
