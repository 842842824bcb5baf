// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;

/** Says where the ledger is to be found, once it is. */
public final class Announcement implements ApplicationListener<ApplicationReadyEvent> {

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            int port = context.getWebServer().getPort();
            System.out.printf("台账 Taizhang: http://127.0.0.1:%d (Ctrl-C 停止 stops)%n", port);
        }
    }
}
