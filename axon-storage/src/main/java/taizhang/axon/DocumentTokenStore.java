// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.UnableToInitializeTokenException;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Axon's token store on the document table: {@code token/<processor>/<segment>}, claimed by compare-and-set.
 *
 * <p>Promises: of two nodes that claim a segment one gets it; a node whose claim was taken over can't store its next
 * token. A claim is taken over once its document has not changed for the claim timeout <em>as the taker watched it</em> by
 * its own monotonic clock, so no two clocks need agree and none may step; a live owner changes it with every token and
 * extension. The price: a dead node's segments wait a full timeout from when another first looks.
 *
 * <p>Inside a unit of work a token is written when its root commits, after everything that was to be done while it
 * prepared to commit: a projection that writes its documents there can lose no event to a token that ran ahead. The two
 * writes are not atomic; after a crash between them the batch is handled again.
 *
 * <p>Does not promise to keep the two ends of a merging token: it stores the lower one, and what lies between is handled
 * twice.
 */
public final class DocumentTokenStore implements TokenStore {

    private static final int MOST_SEGMENTS = 1_000;

    private final DocumentStore documents;
    private final String node;
    private final long claimTimeout;
    private final LongSupplier nanoTime;

    /** By document id the version that this node wrote last while it owned the segment. */
    private final Map<String, Long> held = new ConcurrentHashMap<>();

    /** By document id what this node last saw of another's claim. */
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

    private record Sighting(long v, long nanos) {}

    /**
     * @param node names this process; one that starts again under the same name has its former claims at once, so no two
     *     that live may share it
     */
    public DocumentTokenStore(DocumentStore documents, String node, Duration claimTimeout) {
        this(documents, node, claimTimeout, System::nanoTime);
    }

    DocumentTokenStore(DocumentStore documents, String node, Duration claimTimeout, LongSupplier nanoTime) {
        this.documents = documents;
        this.node = node;
        this.claimTimeout = claimTimeout.toNanos();
        this.nanoTime = nanoTime;
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return true;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        initializeTokenSegments(processor, segments, null);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken initial) {
        if (fetchSegments(processor).length > 0) {
            throw new UnableToClaimTokenException("%s has segments already".formatted(processor));
        }
        for (int segment = 0; segment < segments; segment++) {
            if (!create(id(processor, segment), initial)) {
                throw new UnableToClaimTokenException("%s was given segments meanwhile".formatted(processor));
            }
        }
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        if (!create(id(processor, segment), token)) {
            throw new UnableToInitializeTokenException("%s has segment %d already".formatted(processor, segment));
        }
    }

    private boolean create(String id, @Nullable TrackingToken token) {
        Document former = documents.get(id);
        boolean free = former == null || TokenDocument.read(former).deleted();
        long v = former == null ? 1 : former.v() + 1;
        return free && documents.put(TokenDocument.of(token).at(id, v));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        String id = id(processor, segment);
        Document document = documents.get(id);
        TokenDocument claim = document == null ? null : TokenDocument.read(document);
        if (document == null || claim == null || claim.deleted()) {
            throw new UnableToClaimTokenException("%s was never initialised".formatted(id));
        }
        String owner = claim.owner();
        if (owner != null && !owner.equals(node) && !isStale(document)) {
            throw new UnableToClaimTokenException("%s belongs to %s".formatted(id, owner));
        }
        replace(id, document.v(), claim.ownedBy(node));
        return claim.token();
    }

    private boolean isStale(Document document) {
        long now = nanoTime.getAsLong();
        Sighting first = sightings.merge(
                document.id(),
                new Sighting(document.v(), now),
                (earlier, current) -> earlier.v() == current.v() ? earlier : current);
        return now - first.nanos() >= claimTimeout;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        String id = id(processor, segment);
        TokenDocument next = TokenDocument.of(token).ownedBy(node);
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().onCommit(_ -> replace(id, heldVersion(id), next));
        } else {
            replace(id, heldVersion(id), next);
        }
    }

    @Override
    public void extendClaim(String processor, int segment) {
        String id = id(processor, segment);
        long v = heldVersion(id);
        Document document = documents.get(id);
        if (document == null || document.v() != v) {
            throw lost(id);
        }
        replace(id, v, TokenDocument.read(document));
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        String id = id(processor, segment);
        Long v = held.remove(id);
        Document document = documents.get(id);
        if (v != null && document != null && document.v() == v) {
            // Where this put is refused the claim was another's already, which is what was wanted.
            documents.put(TokenDocument.read(document).ownedBy(null).at(id, v + 1));
        }
    }

    @Override
    public void deleteToken(String processor, int segment) {
        String id = id(processor, segment);
        replace(id, heldVersion(id), TokenDocument.GONE);
        held.remove(id);
    }

    @Override
    public int[] fetchSegments(String processor) {
        String prefix = prefix(processor);
        return documents.scan(prefix, null, MOST_SEGMENTS).stream()
                .filter(document -> !TokenDocument.read(document).deleted())
                .mapToInt(document -> Integer.parseInt(document.id().substring(prefix.length())))
                .sorted()
                .toArray();
    }

    /**
     * The position of the last event that each of these processors has handled, whichever node runs it; 0 before the first
     * and for one that nobody knows. Of processors with one segment, and without claiming it.
     */
    public Map<String, Long> positions(Collection<String> processors) {
        return positions(processors, documents);
    }

    /** The same as some other sight of the table tells it. */
    public static Map<String, Long> positions(Collection<String> processors, DocumentStore documents) {
        Map<String, Document> found =
                documents.get(processors.stream().map(name -> id(name, 0)).toList());
        return processors.stream().collect(Collectors.toMap(name -> name, name -> position(found.get(id(name, 0)))));
    }

    private static long position(@Nullable Document document) {
        Long position = document == null ? null : TokenDocument.read(document).position();
        return position == null ? 0 : position;
    }

    private long heldVersion(String id) {
        Long v = held.get(id);
        if (v == null) {
            throw new UnableToClaimTokenException("%s is not claimed by %s".formatted(id, node));
        }
        return v;
    }

    private void replace(String id, long v, TokenDocument next) {
        if (!documents.put(next.at(id, v + 1))) {
            throw lost(id);
        }
        held.put(id, v + 1);
        sightings.remove(id);
    }

    private UnableToClaimTokenException lost(String id) {
        held.remove(id);
        return new UnableToClaimTokenException("%s was changed by another than %s".formatted(id, node));
    }

    private static String id(String processor, int segment) {
        return prefix(processor) + segment;
    }

    private static String prefix(String processor) {
        if (processor.contains("/")) {
            throw new IllegalArgumentException("a processor's name may not contain a slash: " + processor);
        }
        return "token/" + processor + "/";
    }
}
