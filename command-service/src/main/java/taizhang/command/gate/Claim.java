// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import taizhang.codec.LedgerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Who uses which key for what: the same three again are the same command. */
record Claim(String actor, String key, String hash, String target, Optional<String> proposedIn) {

    /** Where a command may have left its events. */
    List<String> streams() {
        return Stream.concat(Stream.of(target), proposedIn.stream()).toList();
    }

    static Claim of(Submission submission, String target, Optional<String> proposedIn) {
        String content = submission.name() + "\n" + LedgerJson.mapper().writeValueAsString(sorted(submission.body()));
        return new Claim(submission.actor().login(), submission.key(), sha256(content), target, proposedIn);
    }

    /** The order in which a sender's library happens to write fields is no difference in content. */
    private static JsonNode sorted(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                TreeMap<String, JsonNode> fields = new TreeMap<>();
                object.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                fields.forEach(copy::set);
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode();
                array.forEach(element -> copy.add(sorted(element)));
                yield copy;
            }
            default -> node;
        };
    }

    private static String sha256(String content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
