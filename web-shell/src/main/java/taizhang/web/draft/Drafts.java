// SPDX-License-Identifier: Apache-2.0
package taizhang.web.draft;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * The drafts of each account: what stands in one of them is {@code draft/<login>/<id>}, and {@code draft/<login>} lists
 * them for the home page. They are not events, because nobody has said anything yet; they are no view either, because
 * nothing could be folded into them again, so a backup takes them along.
 *
 * <p>Promises: what was kept is there after a restart, in whatever process, until it is discarded; an account is only ever
 * given its own. Does not promise which of two saves of one draft at the same moment stays.
 */
public final class Drafts {

    /** A form is left half-filled now and then; more than this is a ledger kept in the wrong place. */
    public static final int MOST = 20;

    /** Of what stands in one, as stored: about forty thousand characters of Chinese. */
    public static final int MOST_BYTES = 128 * 1024;

    private static final String NAME = "draft/";

    private final DocumentStore documents;

    private record Shelf(List<Draft> drafts) {
        static final Shelf EMPTY = new Shelf(List.of());

        Shelf {
            drafts = List.copyOf(drafts);
        }

        boolean holds(String id) {
            return drafts.stream().anyMatch(draft -> draft.id().equals(id));
        }

        Shelf with(Draft latest) {
            return new Shelf(Stream.concat(Stream.of(latest), without(latest.id()).drafts.stream())
                    .toList());
        }

        Shelf without(String id) {
            return new Shelf(
                    drafts.stream().filter(draft -> !draft.id().equals(id)).toList());
        }
    }

    private record Content(Map<String, List<String>> values) {}

    Drafts(DocumentStore documents) {
        this.documents = documents;
    }

    /** The latest first. */
    public List<Draft> of(String login) {
        return shelf(documents.get(NAME + login)).drafts();
    }

    /** What stands in a draft, by input; empty for one that is not there, or not this account's. */
    public Optional<Map<String, List<String>>> open(String login, String id) {
        return Optional.ofNullable(documents.get(content(login, id)))
                .map(document -> LedgerJson.mapper()
                        .readValue(document.body(), Content.class)
                        .values());
    }

    /**
     * Keeps a draft in the place of what was kept under its id before.
     *
     * @throws Refused {@link Problem#DRAFTS_TOO_MANY} or {@link Problem#DRAFT_TOO_LARGE}; what was kept before stays
     */
    public void keep(String login, Draft draft, Map<String, List<String>> values) {
        byte[] body = LedgerJson.mapper().writeValueAsBytes(new Content(values));
        if (body.length > MOST_BYTES) {
            throw Refused.because(Problem.DRAFT_TOO_LARGE, MOST_BYTES / 1024);
        }
        requireRoom(shelf(documents.get(NAME + login)), draft);
        replace(content(login, draft.id()), _ -> body);
        replace(NAME + login, before -> {
            Shelf shelf = shelf(before);
            requireRoom(shelf, draft);
            return LedgerJson.mapper().writeValueAsBytes(shelf.with(draft));
        });
    }

    /** Forgets a draft, if it is there. */
    public void discard(String login, String id) {
        String content = content(login, id);
        if (shelf(documents.get(NAME + login)).holds(id)) {
            replace(
                    NAME + login,
                    before ->
                            LedgerJson.mapper().writeValueAsBytes(shelf(before).without(id)));
        }
        documents.delete(List.of(content));
    }

    private static void requireRoom(Shelf shelf, Draft draft) {
        if (!shelf.holds(draft.id()) && shelf.drafts().size() >= MOST) {
            throw Refused.because(Problem.DRAFTS_TOO_MANY, MOST);
        }
    }

    private void replace(String id, Function<@Nullable Document, byte[]> change) {
        boolean written = false;
        while (!written) {
            Document before = documents.get(id);
            written = documents.put(new Document(id, before == null ? 1 : before.v() + 1, change.apply(before)));
        }
    }

    private static Shelf shelf(@Nullable Document document) {
        return document == null ? Shelf.EMPTY : LedgerJson.mapper().readValue(document.body(), Shelf.class);
    }

    private static String content(String login, String id) {
        return NAME + login + "/" + Draft.requireId(id);
    }
}
