// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.workload;

import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordId;

/** The same lives as Axon's messages, which are turned into JSON by whoever stores them; for one thread. */
public final class LiveMessages {

    private static final MetaData METADATA = MetaData.from(Map.of("actor", "secretary-ty-ga"));

    private RecordId record = new RecordId(Ids.next());
    private int records;
    private int sequence;

    public DomainEventMessage<RecordEvent> next() {
        if (records > 0 && Lives.goesOn(records, sequence)) {
            sequence++;
        } else {
            record = new RecordId(Ids.next());
            records++;
            sequence = 0;
        }
        RecordEvent event =
                sequence == 0 ? Sessions.recorded(record, records) : Sessions.corrected(record, records, sequence);
        return new GenericDomainEventMessage<>("Record", record.value(), sequence, event, METADATA);
    }
}
