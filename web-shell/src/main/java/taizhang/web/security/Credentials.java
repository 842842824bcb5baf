// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Login;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Passwords, as hashes in documents {@code credential/<login>}; not events, because a hash must be forgotten when the
 * password changes. Each new password raises the document's version, which ends what the old one had opened.
 */
public final class Credentials {

    private record Stored(String hash) {}

    private final DocumentStore documents;
    private final PasswordHashing hashing;

    Credentials(DocumentStore documents, PasswordHashing hashing) {
        this.documents = documents;
        this.hashing = hashing;
    }

    /** Replaces whatever password the login had; it need not have an account yet. */
    public void setPassword(Login login, String password) {
        setPassword(List.of(login), password);
    }

    /** Gives all these logins one password at the price of one hash: for accounts to show, never for people's own. */
    public void setPassword(Collection<Login> logins, String password) {
        byte[] body = LedgerJson.mapper().writeValueAsBytes(new Stored(hashing.hash(password)));
        for (Login login : logins) {
            while (!documents.put(new Document(id(login), version(login) + 1, body))) {
                // Another change of the same password came between; this one was asked for later or at the same time.
                Thread.onSpinWait();
            }
        }
    }

    /**
     * Sets the password of a login that stands at this version, 0 for one that has none.
     *
     * @return false when it was set by another meanwhile
     */
    public boolean replacePassword(Login login, long version, String password) {
        byte[] body = LedgerJson.mapper().writeValueAsBytes(new Stored(hashing.hash(password)));
        return documents.put(new Document(id(login), version + 1, body));
    }

    public boolean matches(Login login, String password) {
        return verify(login, password).isPresent();
    }

    public boolean exist(Login login) {
        return version(login) > 0;
    }

    /** The version of the password that matched; takes as long for a login that has none. */
    OptionalLong verify(@Nullable Login login, String password) {
        Document document = login == null ? null : documents.get(id(login));
        String hash = document == null
                ? null
                : LedgerJson.mapper().readValue(document.body(), Stored.class).hash();
        boolean matches = hashing.matches(password, hash);
        return matches && document != null ? OptionalLong.of(document.v()) : OptionalLong.empty();
    }

    /** How often the password was set; 0 for a login without one. */
    public long version(Login login) {
        Document document = documents.get(id(login));
        return document == null ? 0 : document.v();
    }

    private static String id(Login login) {
        return "credential/" + login.value();
    }
}
