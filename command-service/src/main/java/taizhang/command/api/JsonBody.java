// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.codec.LedgerJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.node.ObjectNode;

/** Reads a body that may be anything: too long, too deep, broken or no object at all. */
final class JsonBody {

    private static final int LARGEST = 1 << 20;

    /** Keeps every digit, so that 1e309 is a number out of range and not infinity. */
    private static final ObjectReader READER = LedgerJson.strict()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private JsonBody() {}

    static ObjectNode read(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw Refused.because(Problem.BODY_TOO_LARGE);
        }
        try {
            if (READER.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (StreamConstraintsException tooComplex) {
            throw Refused.because(Problem.JSON_TOO_COMPLEX);
        } catch (JacksonException broken) {
            TokenStreamLocation where = broken.getLocation();
            throw Refused.because(
                    Problem.JSON_INVALID,
                    where == null ? 1 : where.getLineNr(),
                    where == null ? 1 : where.getColumnNr());
        }
        throw Refused.because(Problem.FIELD_TYPE);
    }
}
