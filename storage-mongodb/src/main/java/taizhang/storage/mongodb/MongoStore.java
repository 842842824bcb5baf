// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.DocumentStore;
import taizhang.storage.Store;
import taizhang.storage.StoreUnavailable;

/**
 * A MongoDB database that holds the ledger: the log in {@code events}, the documents in {@code documents}.
 *
 * <p>Beyond the ports it promises: any number of processes may hold the same database and append; what is acknowledged
 * is on the disks of a majority of the replica set and survives the loss of its primary; a failure passes, and the
 * store works again without being opened anew once the server does.
 */
public final class MongoStore implements Store {

    private final Server server;
    private final Writer writer;
    private final Watch watch;
    private final MongoCommitLog log;
    private final MongoDocumentStore documents;

    /** How long an append tries to find out what became of it. An election takes less. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private MongoStore(Server server, Clock clock, Duration patience) {
        Insertion insertion = new Insertion(server);
        Events events = new Events(server);
        Pointers pointers = new Pointers(server, insertion);
        KnownSequences sequences = new KnownSequences();
        Tail tail = new Tail(events, pointers, sequences);
        tail.leap();
        this.server = server;
        Numbering numbering = new Numbering(events, tail, sequences, clock);
        this.writer = new Writer(new Appender(server, insertion, events, pointers, tail, numbering, patience));
        this.watch = Watch.start(server, tail);
        this.log = new MongoCommitLog(writer, events, tail, sequences, watch);
        this.documents = new MongoDocumentStore(server);
    }

    /**
     * Opens the database that the address names, {@code taizhang} if it names none, and creates what is missing.
     *
     * @param uri {@code mongodb://…} as the driver knows it. With the option {@code taizhang.standalone=true} a server
     *     that is no replica set is accepted: what it acknowledged is then only as safe as that one server
     * @throws IllegalArgumentException when the address can't be read
     * @throws StoreUnfit when the server is no replica set, or an index of the database differs from ours
     * @throws StoreTooNew when a later version of the program wrote the database
     * @throws StoreUnavailable when no server answers or the login is refused
     */
    public static MongoStore open(String uri, Clock clock) {
        return open(uri, clock, PATIENCE);
    }

    /**
     * The same for a ledger that must be there: a name with a slip in it is answered, and nothing is created under it.
     *
     * @throws StoreUnavailable also when there is none
     */
    public static MongoStore openExisting(String uri, Clock clock) {
        return open(uri, clock, PATIENCE, Schema::prepareExisting);
    }

    static MongoStore open(String uri, Clock clock, Duration patience) {
        return open(uri, clock, patience, Schema::prepare);
    }

    private static MongoStore open(String uri, Clock clock, Duration patience, Consumer<Server> prepared) {
        Server server = Server.connect(Address.of(uri));
        try {
            prepared.accept(server);
            return new MongoStore(server, clock, patience);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    @Override
    public CommitLog log() {
        return log;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public CommitReceiver receiver() {
        return log;
    }

    /** How many units of work have queued up behind the insert in flight. */
    int waiting() {
        return writer.waiting();
    }

    @Override
    public void inspect() {
        server.call("The log can't be inspected", () -> new Inspection(server, log.head()).run());
    }

    /** The replica set as its primary sees it now, in words. */
    public String topology() {
        return server.description();
    }

    @Override
    public void close() {
        watch.close();
        writer.close();
        server.close();
    }
}
