// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.util.List;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Which key was used for which target. It only catches a key that is used again for something else; that one command
 * leaves one trace is the doing of {@link Answers}.
 */
@Component
final class Keys {

    private final DocumentStore documents;

    Keys(DocumentStore documents) {
        this.documents = documents;
    }

    private record Use(String hash, String target) {}

    /**
     * @return true when the key was free and is now held
     * @throws Refused {@link Problem#IDEMPOTENCY_REUSED} when it is held for something else
     */
    boolean take(Claim claim) {
        Use wanted = new Use(claim.hash(), claim.target());
        byte[] body = LedgerJson.mapper().writeValueAsBytes(wanted);
        if (documents.put(new Document(id(claim), 1, body))) {
            return true;
        }
        Document held = documents.get(id(claim));
        if (held != null
                && !LedgerJson.mapper().readValue(held.body(), Use.class).equals(wanted)) {
            throw Refused.because(Problem.IDEMPOTENCY_REUSED);
        }
        return false;
    }

    void free(Claim claim) {
        documents.delete(List.of(id(claim)));
    }

    private static String id(Claim claim) {
        return "idempotency/" + claim.actor() + "/" + claim.key();
    }
}
