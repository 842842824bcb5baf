// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import taizhang.storage.CommitLog.Subscription;

/** Those who asked to be told of commits. */
public final class CommitSignals {

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public Subscription subscribe(Runnable signal) {
        Listener listener = new Listener(signal);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls everyone. One who throws harms neither the others nor the writer; the thread's handler hears of it. */
    public void fire() {
        for (Listener listener : listeners) {
            try {
                listener.signal().run();
            } catch (RuntimeException e) {
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    /** A name of its own for each subscription, so that the same signal subscribed twice is ended once at a time. */
    private static final class Listener {
        private final Runnable signal;

        Listener(Runnable signal) {
            this.signal = signal;
        }

        Runnable signal() {
            return signal;
        }
    }
}
