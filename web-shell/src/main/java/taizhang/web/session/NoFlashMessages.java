// SPDX-License-Identifier: Apache-2.0
package taizhang.web.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** What a page has to say after a redirect stands in its address; Spring's own manager looks for it in every session. */
final class NoFlashMessages implements FlashMapManager {

    @Override
    public @Nullable FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void saveOutputFlashMap(FlashMap messages, HttpServletRequest request, HttpServletResponse response) {
        if (!messages.isEmpty()) {
            throw new IllegalStateException("nobody would ever see " + messages.keySet());
        }
    }
}
