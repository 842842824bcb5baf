// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Takes the time and this process's CPU time together. */
public final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private final long cpu = SYSTEM.getProcessCpuTime();
    private final long nanos = System.nanoTime();

    public Measure stop(long events) {
        return new Measure(events, System.nanoTime() - nanos, SYSTEM.getProcessCpuTime() - cpu);
    }
}
