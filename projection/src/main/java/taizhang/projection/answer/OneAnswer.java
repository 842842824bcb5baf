// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import taizhang.storage.DocumentStore;

/**
 * What one thread reads from the document table while it works out one answer. Documents are remembered until the answer is
 * given, so that it is told from one state of each, and what the same question needed the last time is fetched together with
 * the first document that is asked for. A wrong guess costs another round trip and nothing else.
 *
 * <p>Nothing is remembered from one answer to the next but ids. Who asks without having begun an answer (a projection, a job,
 * a command) reads the table itself.
 *
 * <p>There are two lanes. What is about the reader and how far views have come is fetched first, what views say only after
 * the first of them is asked for: so a page never shows less than it says it does, and one that has not changed reads none.
 */
public final class OneAnswer {

    private final ThreadLocal<@Nullable Memory> here = new ThreadLocal<>();
    private final Habits habits;
    private final Room room;
    private final AnswerReads ofReader;
    private final AnswerReads ofViews;

    public OneAnswer(DocumentStore store) {
        this(store, Runtime.getRuntime().maxMemory() / 32);
    }

    /** @param mostBytes of documents that one lane remembers; all answers together twice that */
    OneAnswer(DocumentStore store, long mostBytes) {
        this.habits = new Habits(mostBytes / 4);
        this.room = new Room(mostBytes, 2 * mostBytes);
        this.ofReader = new AnswerReads(store, () -> lane(Lane.READER));
        this.ofViews = new AnswerReads(store, () -> lane(Lane.VIEWS));
    }

    enum Lane {
        READER,
        VIEWS
    }

    /** Until it is closed this thread works out an answer. */
    public interface Begun extends AutoCloseable {
        @Override
        void close();
    }

    /** @param question the same words for what needs the same documents, such as an address with its query */
    public Begun begin(String question) {
        Memory memory = new Memory(question, habits, room);
        here.set(memory);
        return () -> {
            here.remove();
            memory.end();
        };
    }

    /** Sessions, passwords, drafts, what was delivered, how far views have come. */
    public AnswerReads ofReader() {
        return ofReader;
    }

    public AnswerReads ofViews() {
        return ofViews;
    }

    /**
     * Says what the question is about, so that others of its kind tell what it will need. Nothing where no answer was begun.
     *
     * @param subject values that stand in the ids of its documents, by names that all of the kind have
     */
    public void about(String kind, Map<String, String> subject) {
        Memory memory = here.get();
        if (memory != null) {
            memory.about(new Likeness(kind, subject));
        }
    }

    /** Asks once for an answer, and each time where there is none. */
    public <T> T once(Class<T> kind, Supplier<T> asked) {
        Memory memory = here.get();
        return memory == null ? asked.get() : kind.cast(memory.once(kind, asked));
    }

    private @Nullable Remembered lane(Lane lane) {
        Memory memory = here.get();
        return memory == null ? null : memory.lane(lane);
    }
}
