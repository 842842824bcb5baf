// SPDX-License-Identifier: Apache-2.0
package taizhang.command.start;

import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Opens the ledger after the service stands and before the first request can come in. */
public final class Opening implements SmartLifecycle {

    private final Runnable what;
    private volatile boolean open;

    public Opening(Runnable what) {
        this.what = what;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.START_STOP_LIFECYCLE_PHASE - 1;
    }

    @Override
    public void start() {
        what.run();
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
