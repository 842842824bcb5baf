// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.view;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.Document;

/** Writes a timeline while Axon's processor handles events: each by itself, or all of a batch in one bulkWrite. */
final class UpdatingInvoker implements EventHandlerInvoker {

    /** What is sent when. */
    enum Sending {
        EACH,
        BATCH
    }

    private final MongoCollection<Document> timelines;
    private final Sending sending;
    private final CountDownLatch expected;

    UpdatingInvoker(MongoCollection<Document> timelines, Sending sending, int events) {
        this.timelines = timelines;
        this.sending = sending;
        this.expected = new CountDownLatch(events);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message.getPayload() != null
                && segment.matches(SequentialPerAggregatePolicy.instance().getSequenceIdentifierFor(message));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        List<UpdateOneModel<Document>> updates = TimelineUpdates.of(message);
        if (sending == Sending.EACH) {
            updates.forEach(
                    update -> timelines.updateOne(update.getFilter(), update.getUpdate(), TimelineUpdates.UPSERT));
            expected.countDown();
            return;
        }
        BatchingUnitOfWork<?> work = (BatchingUnitOfWork<?>) CurrentUnitOfWork.get();
        List<UpdateOneModel<Document>> batch = work.getOrComputeResource("updates", _ -> new ArrayList<>());
        batch.addAll(updates);
        if (work.isLastMessage()) {
            timelines.bulkWrite(batch);
            work.getMessages().forEach(_ -> expected.countDown());
        }
    }

    void await() throws InterruptedException {
        expected.await();
    }
}
