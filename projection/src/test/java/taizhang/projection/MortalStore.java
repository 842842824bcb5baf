// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;

/** The table as a process sees it that dies after so many steps, while others get on with their work at each. */
final class MortalStore extends ForwardingStore {

    private final Runnable others;
    private int stepsToLive;

    MortalStore(DocumentStore store, int stepsToLive, Runnable others) {
        super(store);
        this.stepsToLive = stepsToLive;
        this.others = others;
    }

    boolean isDead() {
        return stepsToLive < 0;
    }

    private void step() {
        others.run();
        stepsToLive--;
        if (isDead()) {
            throw new StoreUnavailable("this process is dead");
        }
    }

    @Override
    public Map<String, Document> get(Collection<String> ids) {
        step();
        return super.get(ids);
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
        step();
        return super.put(batch);
    }

    @Override
    public void delete(Collection<String> ids) {
        step();
        super.delete(ids);
    }

    @Override
    public List<Document> scan(String prefix, @Nullable String after, int limit) {
        step();
        return super.scan(prefix, after, limit);
    }
}
