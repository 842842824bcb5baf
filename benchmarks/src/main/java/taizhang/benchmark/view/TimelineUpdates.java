// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.view;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.bson.Document;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;

/** A timeline as one writes it with the driver at hand: each event is one update of one document, which it may create. */
final class TimelineUpdates {

    static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private TimelineUpdates() {}

    static List<UpdateOneModel<Document>> of(EventMessage<?> message) {
        RecordEvent event = (RecordEvent) message.getPayload();
        Details details = event.details();
        Document entry = new Document("kind", details.recordKind().name())
                .append("title", details.title())
                .append("heldOn", details.on().toString())
                .append(
                        "bureaus",
                        details.bureaus().stream().map(BureauId::value).toList())
                .append("status", event.countedBefore().isEmpty() ? "RECORDED" : "CORRECTED")
                .append("recordedAt", message.getTimestamp().toString());
        return details.bureaus().stream()
                .map(bureau -> new UpdateOneModel<Document>(
                        Filters.eq(
                                "_id", "timeline/" + bureau + "/" + details.on().getYear()),
                        Updates.set("entries." + event.record(), entry),
                        UPSERT))
                .toList();
    }
}
