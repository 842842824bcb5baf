// SPDX-License-Identifier: Apache-2.0
package taizhang.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import taizhang.api.account.Login;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.ChainHash;

/**
 * Tokens that open one account's calendar to a program that can't log in. One to an account, drawn at random and kept as its
 * hash: {@code feed/<hash>} says whose it is, {@code feed-of/<login>} which one holds. A new one ends the one before.
 */
public final class FeedTokens {

    private static final int BYTES = 32;

    private final DocumentStore documents;
    private final SecureRandom random = new SecureRandom();

    FeedTokens(DocumentStore documents) {
        this.documents = documents;
    }

    private record Owner(String login) {}

    /** @param since when it was made */
    public record Held(String hash, Instant since) {}

    /** @return the token, which nobody can be told again */
    public String make(String login, Instant now) {
        revoke(login);
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
        String hash = hash(token);
        documents.put(List.of(
                new Document("feed/" + hash, 1, LedgerJson.mapper().writeValueAsBytes(new Owner(login))),
                new Document("feed-of/" + login, 1, LedgerJson.mapper().writeValueAsBytes(new Held(hash, now)))));
        return token;
    }

    public void revoke(String login) {
        held(login).ifPresent(held -> documents.delete(List.of("feed/" + held.hash(), "feed-of/" + login)));
    }

    public Optional<Held> held(String login) {
        return Optional.ofNullable(documents.get("feed-of/" + login))
                .map(document -> LedgerJson.mapper().readValue(document.body(), Held.class));
    }

    Optional<Login> owner(String token) {
        return Optional.ofNullable(documents.get("feed/" + hash(token)))
                .map(document -> LedgerJson.mapper().readValue(document.body(), Owner.class))
                .map(owner -> new Login(owner.login()));
    }

    private static String hash(String token) {
        return HexFormat.of().formatHex(ChainHash.sha256().digest(token.getBytes(UTF_8)));
    }
}
