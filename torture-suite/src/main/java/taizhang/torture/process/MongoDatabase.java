// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A database of a run's own: on the server that {@code TAIZHANG_MONGODB_URI} names, or on a stand-in in a process. */
public final class MongoDatabase implements AutoCloseable {

    private static final String NAMED = "TAIZHANG_MONGODB_URI";
    private static final long LONGEST_START = 60;

    private final @Nullable Victim standIn;
    private final String uri;

    private MongoDatabase(@Nullable Victim standIn, String uri) {
        this.standIn = standIn;
        this.uri = uri;
    }

    /** @param database that nobody else uses; on a named server it stays, to be looked at and dropped by its owner */
    public static MongoDatabase named(String database) throws IOException, InterruptedException {
        String named = System.getenv(NAMED);
        if (named != null && !named.isBlank()) {
            return new MongoDatabase(null, withDatabase(named, database));
        }
        return onStandIn(database);
    }

    public static MongoDatabase onStandIn(String database) throws IOException, InterruptedException {
        CompletableFuture<String> address = new CompletableFuture<>();
        Victim standIn = Victim.start(StandIn.class, List.of(), line -> {
            if (line.startsWith(StandIn.READY)) {
                address.complete(line.substring(StandIn.READY.length()));
            }
        });
        try {
            String server = address.get(LONGEST_START, TimeUnit.SECONDS);
            return new MongoDatabase(standIn, server + "/" + database + "?taizhang.standalone=true");
        } catch (ExecutionException | TimeoutException e) {
            standIn.close();
            throw new IllegalStateException("the stand-in does not start:\n" + standIn.lastLines(), e);
        }
    }

    private static String withDatabase(String uri, String database) {
        int question = uri.indexOf('?');
        String options = question < 0 ? "" : uri.substring(question);
        String place = question < 0 ? uri : uri.substring(0, question);
        int slash = place.indexOf('/', place.indexOf("://") + 3);
        return (slash < 0 ? place : place.substring(0, slash)) + "/" + database + options;
    }

    public String uri() {
        return uri;
    }

    /** What it is, for the summary. */
    public String kind() {
        return standIn == null ? "the named MongoDB server" : "mongo-java-server";
    }

    @Override
    public void close() throws InterruptedException {
        if (standIn != null) {
            standIn.close();
        }
    }
}
