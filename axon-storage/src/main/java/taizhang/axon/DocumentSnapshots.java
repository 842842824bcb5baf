// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;
import tools.jackson.databind.json.JsonMapper;

/** One snapshot per aggregate as a document whose version is its sequence: an older one never replaces a newer. */
final class DocumentSnapshots {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DocumentStore documents;

    DocumentSnapshots(DocumentStore documents) {
        this.documents = documents;
    }

    void keep(NewEvent snapshot) {
        documents.put(
                new Document(id(snapshot.aggregate()), snapshot.sequence() + 1, JSON.writeValueAsBytes(snapshot)));
    }

    Stream<DomainEventData<byte[]>> of(String aggregate) {
        return Stream.ofNullable(documents.get(id(aggregate)))
                .map(document -> LogEvents.ofAggregate(JSON.readValue(document.body(), NewEvent.class)));
    }

    private static String id(String aggregate) {
        return "snapshot/" + aggregate;
    }
}
