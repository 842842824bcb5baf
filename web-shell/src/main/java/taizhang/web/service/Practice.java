// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Ends the program once it has answered its first page: what is wanted of such a start is what a JVM learns from it. */
public final class Practice implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            read(URI.create(
                    "http://127.0.0.1:%d/login".formatted(context.getWebServer().getPort())));
        }
        System.exit(0);
    }

    private static void read(URI page) {
        try (InputStream answer = page.toURL().openStream()) {
            answer.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
