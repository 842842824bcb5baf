// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.function.UnaryOperator;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngineTest;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.BeforeEach;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;

/** Axon's own suite for storage engines, as Axon published it: nothing in it is overridden. */
abstract class LogEventStorageEngineTest
        extends BatchingEventStorageEngineTest<LogEventStorageEngine, LogEventStorageEngine.Builder> {

    private static final Serializer JSON = Jackson3Serializer.builder().build();

    abstract CommitLog log();

    abstract DocumentStore documents();

    @BeforeEach
    void openEngine() {
        setTestSubject(createEngine());
    }

    @Override
    protected LogEventStorageEngine createEngine(UnaryOperator<LogEventStorageEngine.Builder> customization) {
        LogEventStorageEngine.Builder builder =
                new LogEventStorageEngine.Builder(new MidLifeAggregates(log()), documents());
        builder.eventSerializer(JSON).snapshotSerializer(JSON);
        return customization.apply(builder).build();
    }
}
