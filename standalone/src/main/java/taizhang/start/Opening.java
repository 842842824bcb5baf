// SPDX-License-Identifier: Apache-2.0
package taizhang.start;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import taizhang.story.Stories;

/** Opens the ledger after the services stand and before the first request can come in. */
final class Opening implements SmartLifecycle {

    private final Stories stories;
    private final FirstStart firstStart;
    private volatile boolean open;

    Opening(Stories stories, FirstStart firstStart) {
        this.stories = stories;
        this.firstStart = firstStart;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        stories.open();
        firstStart.open();
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }
}
