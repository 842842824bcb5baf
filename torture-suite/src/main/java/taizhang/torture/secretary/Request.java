// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.secretary;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import taizhang.torture.process.Answer;
import taizhang.torture.process.Answer.Accepted;
import taizhang.torture.process.Api;
import taizhang.torture.process.Installation;
import taizhang.torture.trial.Findings;

/** A command under its idempotency key, and the answer once there was one. */
public final class Request {

    private final String command;
    private final String key;
    private final String body;
    private @Nullable Accepted answer;

    public Request(String command, String key, String body) {
        this.command = command;
        this.key = key;
        this.body = body;
    }

    /** A session on record. */
    public static Request session(String key) {
        return new Request("RecordSession", key, """
                {"bureau": "%s", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习宪法 %s", "heldOn": "2026-04-20"}""".formatted(Installation.BUREAU, key));
    }

    /** Another topic for a session that was recorded. */
    public static Request correction(String key, Accepted recorded) {
        return new Request("CorrectSession", key, """
                {"id": "%s", "expectedVersion": %d, "topic": "专题学习宪法 %s", "reason": "补全主题"}""".formatted(recorded.id(), recorded.version(), key));
    }

    public String command() {
        return command;
    }

    public String key() {
        return key;
    }

    public String body() {
        return body;
    }

    public synchronized @Nullable Accepted answer() {
        return answer;
    }

    /** Asks for it, not for the first time perhaps; every answer after the first has to be the same. */
    public Answer send(Api api, Findings findings) throws IOException, InterruptedException {
        Answer answer = api.command(command, key, body);
        Accepted before = answer();
        if (answer.isAccepted() && !answered(answer.accepted())) {
            findings.wrong("%s was answered %s, before %s".formatted(this, answer.body(), before));
        }
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
