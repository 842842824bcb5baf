// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** As many browsers as tests run side by side, each lent to one test after the other. */
final class Browsers implements AutoCloseable {

    private final Queue<Browser> idle = new ConcurrentLinkedQueue<>();

    Loan lend() {
        Browser browser = idle.poll();
        return new Loan(browser == null ? Browser.open() : browser);
    }

    @Override
    public void close() {
        idle.forEach(Browser::close);
    }

    /** Ends with the test. */
    final class Loan implements AutoCloseable {

        private final Browser browser;

        private Loan(Browser browser) {
            this.browser = browser;
        }

        Browser browser() {
            return browser;
        }

        @Override
        public void close() {
            idle.add(browser);
        }
    }
}
