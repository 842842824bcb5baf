// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Follows a history and lets the power go at points of it. */
final class Cutting {

    private final Path folder;
    private final Inspection inspection;
    private final Random random;

    /** @param folder where what is left of the disk is laid out */
    Cutting(Path folder, Inspection inspection, Random random) {
        this.folder = folder;
        this.inspection = inspection;
        this.random = random;
    }

    /** What the last cut has left. */
    Map<String, byte[]> along(History history, Disk disk, int cuts, String where) throws IOException {
        List<Step> steps = history.steps();
        int[] points = random.ints(cuts, 0, steps.size() + 1).sorted().toArray();
        Map<String, byte[]> image = Map.of();
        int followed = 0;
        for (int point : points) {
            while (followed < point) {
                disk.follow(steps.get(followed++));
            }
            image = disk.afterTheCut(random);
            Images.write(folder, image);
            inspection.of(folder, disk.acknowledged(), "%s, after step %d of %d".formatted(where, point, steps.size()));
        }
        return image;
    }
}
