// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import taizhang.storage.Commit;
import taizhang.torture.powercut.Step.Acknowledged;
import taizhang.torture.trial.CannotRun;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/**
 * Cuts the power under SQLite. A workload is recorded once; then the power goes at many points of its history, and each
 * disk that may be left is opened. Now and then the next workload runs on such a disk, so that recoveries are cut too.
 */
public final class PowerCut implements Part {

    private static final int CUTS_PER_WORKLOAD = 100;
    private static final int WORKLOADS_PER_LOG = 4;

    @Override
    public String name() {
        return "power-cut";
    }

    @Override
    public String run(Trial trial) throws CannotRun, IOException, InterruptedException, ExecutionException {
        Tap tap = Tap.installed();
        int cuts = trial.scale().of(200, 3_000, 10_000);
        int workloads = cuts / CUTS_PER_WORKLOAD;
        Random random = trial.choices(name());
        Path live = Files.createDirectories(trial.work().resolve("live")).toRealPath();
        Map<String, byte[]> image = Map.of();
        int steps = 0;
        for (int i = 0; i < workloads; i++) {
            if (i % WORKLOADS_PER_LOG == 0) {
                image = Map.of();
            }
            Images.write(live, image);
            History history = new History(List.copyOf(image.keySet()));
            tap.record(live, history);
            List<Commit> done;
            try {
                int threads = random.nextInt(3) == 0 ? 1 : 2 + random.nextInt(7);
                done = new Workload(live, history, "w" + i).run(threads, 24 + random.nextInt(400), random);
            } finally {
                tap.forget(live);
            }
            steps += history.steps().size();
            trial.findings().acknowledged(acknowledgements(history));
            Disk disk = new Disk(true, image);
            var cutting = new Cutting(trial.work().resolve("image"), new Inspection(done, trial.findings()), random);
            image = cutting.along(history, disk, CUTS_PER_WORKLOAD, "workload " + i);
        }
        return "%d power cuts within %d recorded steps of %d workloads, each disk opened and compared"
                .formatted(workloads * CUTS_PER_WORKLOAD, steps, workloads);
    }

    private static long acknowledgements(History history) {
        return history.steps().stream().filter(Acknowledged.class::isInstance).count();
    }
}
