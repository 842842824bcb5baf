// SPDX-License-Identifier: Apache-2.0
package taizhang.web.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.Text;
import taizhang.api.person.PersonId;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Names, as ciphertext in documents {@code vault/<person>}, each under the person's own key, which lies elsewhere.
 *
 * <p>Promises: without the key a name can't be read, whoever holds ledger and backups; once {@link #shred} has returned,
 * there is no key. Does not promise that a copy of the keys that somebody made forgets as well.
 *
 * <p>All methods throw {@link VaultClosed} where keys are needed and can't be had.
 */
public final class PeopleVault {

    private static final int LONGEST = 40;
    private static final String PURPOSE = "name of person ";

    private final DocumentStore documents;
    private final @Nullable KeyFolder keys;

    PeopleVault(DocumentStore documents, VaultPlace place) {
        this.documents = documents;
        this.keys = place.folder() == null ? null : new KeyFolder(place.folder(), place.masterKey());
    }

    /** Whether names are kept here at all. */
    public boolean isOpen() {
        return keys != null;
    }

    /**
     * Keeps a name, in place of one that was kept before.
     *
     * @throws taizhang.api.Refused at the field {@code name} for one that is blank, too long or has invisible characters
     */
    public void keep(PersonId person, String name) {
        byte[] plain = Text.required("name", name, LONGEST).getBytes(UTF_8);
        Sealed sealed = Sealed.of(plain, keys().findOrMake(person), PURPOSE + person);
        byte[] body = LedgerJson.mapper().writeValueAsBytes(sealed);
        while (!documents.put(new Document(id(person), version(person) + 1, body))) {
            // Another name of the same person came between; this one was written later or at the same time.
            Thread.onSpinWait();
        }
    }

    /** The name; empty for one that was never kept or is forgotten. */
    public Optional<String> name(PersonId person) {
        Document kept = documents.get(id(person));
        if (kept == null) {
            return Optional.empty();
        }
        Sealed sealed = LedgerJson.mapper().readValue(kept.body(), Sealed.class);
        return keys().find(person)
                .flatMap(key -> sealed.open(key, PURPOSE + person))
                .map(plain -> new String(plain, UTF_8));
    }

    /** Forgets a name for ever; forgetting twice does nothing. */
    public void shred(PersonId person) {
        keys().shred(person);
        documents.delete(List.of(id(person)));
    }

    private long version(PersonId person) {
        Document kept = documents.get(id(person));
        return kept == null ? 0 : kept.v();
    }

    private KeyFolder keys() {
        if (keys == null) {
            throw new VaultClosed("no folder for the keys of persons is configured: set taizhang.vault.folder");
        }
        return keys;
    }

    private static String id(PersonId person) {
        return "vault/" + person;
    }
}
