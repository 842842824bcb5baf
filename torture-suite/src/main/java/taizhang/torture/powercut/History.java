// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.torture.powercut.Step.Acknowledged;
import taizhang.torture.powercut.Step.Created;
import taizhang.torture.powercut.Step.Deleted;

/** All that happened to one folder. A file is a number, since a name may be deleted and given again. */
final class History {

    private final List<Step> steps = new ArrayList<>();
    private final Map<String, Integer> files = new HashMap<>();
    private int next;
    private @Nullable Throwable fault;

    /** @param names of the files that are there, which get the numbers from 0 in this order */
    History(List<String> names) {
        names.forEach(name -> files.put(name, next++));
    }

    /** The number of a file that was opened, and so perhaps created. */
    synchronized int opened(String name) {
        Integer known = files.get(name);
        if (known != null) {
            return known;
        }
        int file = next++;
        files.put(name, file);
        steps.add(new Created(file, name));
        return file;
    }

    synchronized void deleted(String name, boolean folderToo) {
        files.remove(name);
        steps.add(new Deleted(name, folderToo));
    }

    synchronized void add(Step step) {
        steps.add(step);
    }

    /** To be called after the caller has its answer: whatever is recorded by then must carry it. */
    void acknowledged(String what, long version) {
        add(new Acknowledged(what, version));
    }

    /** An exception can't pass through native code; it waits here. */
    synchronized void failed(Throwable cause) {
        fault = cause;
    }

    synchronized List<Step> steps() {
        if (fault != null) {
            throw new IllegalStateException("the recording failed, so it tells nothing", fault);
        }
        return List.copyOf(steps);
    }
}
