// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What it was measured on, as far as it matters to others. */
public record Machine(int cores, long memory, String processor, String system, String jdk) {

    public static Machine here() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                model(),
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                System.getProperty("java.vm.vendor") + " " + Runtime.version());
    }

    public String sentence() {
        return "%d cores (%s), %d GB of memory, %s, JDK %s"
                .formatted(cores, processor, Math.round(memory / (double) (1 << 30)), system, jdk);
    }

    private static String model() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("model not told");
        } catch (IOException _) {
            return "model not told"; // Not a Linux; the sentence names the system.
        }
    }
}
