// SPDX-License-Identifier: Apache-2.0
package taizhang.web.doubt;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import taizhang.projection.Doubt;

/**
 * Notes with the request at hand from where on its answer may lack facts. Pages say it in their frame, whichever view
 * they asked; programs find the position in a header.
 */
public final class Doubts {

    /** The first position that the answer may lack. */
    static final String HEADER = "Taizhang-Stale-Since";

    private static final String ATTRIBUTE = Doubts.class.getName();

    private Doubts() {}

    /** Nothing is noted where nobody waits for an answer. */
    public static void note(Doubt doubt) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            note(doubt, attributes.getRequest(), attributes.getResponse());
        }
    }

    /** The same work, whose doubts are noted with the request at hand here, whichever thread does it. */
    public static <T, R> Function<T, R> carried(Function<T, R> work) {
        RequestAttributes asked = RequestContextHolder.getRequestAttributes();
        return given -> {
            RequestAttributes own = RequestContextHolder.getRequestAttributes();
            RequestContextHolder.setRequestAttributes(asked);
            try {
                return work.apply(given);
            } finally {
                RequestContextHolder.setRequestAttributes(own);
            }
        };
    }

    private static synchronized void note(
            Doubt doubt, HttpServletRequest request, @Nullable HttpServletResponse response) {
        Doubt earliest = of(request);
        if (earliest != null && earliest.position() <= doubt.position()) {
            return;
        }
        request.setAttribute(ATTRIBUTE, doubt);
        if (response != null) {
            response.setHeader(HEADER, Long.toString(doubt.position()));
        }
    }

    /** The doubt that reaches furthest back; absent where the answer is whole. */
    public static @Nullable Doubt of(HttpServletRequest request) {
        return (Doubt) request.getAttribute(ATTRIBUTE);
    }
}
