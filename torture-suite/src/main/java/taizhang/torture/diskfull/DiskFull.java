// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.diskfull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.torture.process.Answer;
import taizhang.torture.process.Api;
import taizhang.torture.process.Folders;
import taizhang.torture.process.Installation;
import taizhang.torture.process.Program;
import taizhang.torture.secretary.Ledger;
import taizhang.torture.secretary.ReadBack;
import taizhang.torture.secretary.Request;
import taizhang.torture.trial.CannotRun;
import taizhang.torture.trial.Findings;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/** Fills the disk under the running program, frees it again, and now and then kills the program in between. */
public final class DiskFull implements Part {

    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int REFUSALS = 5;
    private static final int MOST_ATTEMPTS = 500;
    private static final long LONGEST_RECOVERY = TimeUnit.SECONDS.toNanos(10);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);

    private int requests;

    @Override
    public String name() {
        return "disk-full";
    }

    @Override
    public String run(Trial trial) throws CannotRun, IOException, InterruptedException {
        int times = trial.scale().of(1, 4, 20);
        Random random = trial.choices(name());
        try (SmallDisk disk = SmallDisk.mount(trial.work().resolve("small-disk"))) {
            Installation installation = Installation.of(trial);
            Path data = installation.ledger(disk.folder().resolve("data"));
            Ledger ledger = new Ledger("full", trial.findings());
            Program program = installation.launch(data).await();
            try {
                for (int i = 0; i < times; i++) {
                    Api api = program.as(Installation.SECRETARY);
                    write(api, 5 + random.nextInt(20), ledger, trial.findings());
                    disk.fill();
                    Request refused = untilRefused(api, ledger, trial.findings());
                    if (api.get("/api/bureaus").status() != 200) {
                        trial.findings().wrong("nothing can be read while the disk is full");
                    }
                    if (random.nextInt(4) == 0) {
                        program.kill();
                        disk.free();
                        program = installation.launch(data).await();
                        api = program.as(Installation.SECRETARY);
                    } else {
                        disk.free();
                    }
                    recovers(api, refused, ledger, trial.findings());
                }
                ReadBack.of(program.as(Installation.SECRETARY), ledger, trial.findings());
            } finally {
                program.kill();
            }
            compare(data, trial.work().resolve("copy"), ledger);
        }
        return "%d times a full disk of 20 MB under the program: writes refused with 507, reads answered, then space again"
                .formatted(times);
    }

    private void write(Api api, int count, Ledger ledger, Findings findings) throws IOException, InterruptedException {
        for (int i = 0; i < count; i++) {
            Request request = Request.session("full-" + requests++);
            Answer answer = request.send(api, findings);
            if (answer.isAccepted()) {
                ledger.expect(request);
            } else {
                findings.wrong("%s was answered %d: %s".formatted(request, answer.status(), answer.body()));
            }
        }
    }

    /** What still fits is acknowledged; then each refusal has to say in words that the disk is full. */
    private Request untilRefused(Api api, Ledger ledger, Findings findings) throws IOException, InterruptedException {
        int refusals = 0;
        Request last = Request.session("full-" + requests++);
        for (int i = 0; i < MOST_ATTEMPTS && refusals < REFUSALS; i++) {
            Answer answer = last.send(api, findings);
            if (answer.isAccepted()) {
                ledger.expect(last);
                last = Request.session("full-" + requests++);
            } else if (answer.status() == INSUFFICIENT_STORAGE
                    && !answer.json().path("detail").asString("").isBlank()) {
                refusals++;
            } else {
                findings.wrong("on a full disk a write was answered %d: %s".formatted(answer.status(), answer.body()));
                return last;
            }
        }
        if (refusals == 0) {
            findings.wrong("%d writes on a full disk and none was refused".formatted(MOST_ATTEMPTS));
        }
        return last;
    }

    private static void recovers(Api api, Request refused, Ledger ledger, Findings findings)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_RECOVERY;
        while (System.nanoTime() < deadline) {
            if (refused.send(api, findings).isAccepted()) {
                ledger.expect(refused);
                return;
            }
            LockSupport.parkNanos(BETWEEN);
        }
        findings.wrong("writes are still refused %d s after there was space again"
                .formatted(TimeUnit.NANOSECONDS.toSeconds(LONGEST_RECOVERY)));
    }

    private static void compare(Path data, Path copy, Ledger ledger) throws IOException {
        Folders.copy(data, copy);
        try (SqliteStore store = SqliteStore.open(copy, Clock.systemUTC())) {
            ledger.compare(store.log());
        }
    }
}
