// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import org.jspecify.annotations.Nullable;
import taizhang.torture.process.Answer.Accepted;

/** A command under its idempotency key, and the answer once there was one. */
final class Request {

    private final String command;
    private final String key;
    private final String body;
    private @Nullable Accepted answer;

    Request(String command, String key, String body) {
        this.command = command;
        this.key = key;
        this.body = body;
    }

    String command() {
        return command;
    }

    String key() {
        return key;
    }

    String body() {
        return body;
    }

    synchronized @Nullable Accepted answer() {
        return answer;
    }

    /** Keeps the first answer; tells whether this one says the same. */
    synchronized boolean answered(Accepted accepted) {
        if (answer == null) {
            answer = accepted;
        }
        return answer.equals(accepted);
    }

    @Override
    public String toString() {
        return command + " " + key;
    }
}
