// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.codec.LedgerJson;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** Reads the body of a command. What is no JSON, or too much of it, is told apart where all problems are answered. */
final class JsonBody {

    /** Keeps every digit, so that 1e309 is a number out of range and not infinity. */
    private static final ObjectReader READER = LedgerJson.strict()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonBody() {}

    /** Takes in all bytes first: a body that is too long is refused as such and not as JSON that breaks off. */
    static ObjectNode read(HttpServletRequest request) throws IOException {
        MediaType type = MediaType.parseMediaType(request.getContentType());
        if (type.getCharset() != null && !StandardCharsets.UTF_8.equals(type.getCharset())) {
            throw Refused.because(Problem.MEDIA_TYPE);
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        if (READER.readTree(bytes) instanceof ObjectNode object) {
            return object;
        }
        throw Refused.because(Problem.FIELD_TYPE);
    }
}
