// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import taizhang.torture.powercut.Step.Acknowledged;
import taizhang.torture.powercut.Step.Created;
import taizhang.torture.powercut.Step.Deleted;
import taizhang.torture.powercut.Step.Synced;
import taizhang.torture.powercut.Step.Truncated;
import taizhang.torture.powercut.Step.Written;

/**
 * The disk under one folder, as a history goes on: what it holds for sure, what it may hold. Promises of a file system
 * are only those that SQLite counts on: what was synced is there, entries of the folder come and go in order, and the
 * rest is anybody's guess.
 */
final class Disk {

    /** An entry that came, or went when there is no file. */
    private record Entry(String name, @Nullable Integer file) {}

    private final boolean honest;
    private final Map<Integer, Inode> files = new HashMap<>();
    private final Map<String, Integer> durable = new HashMap<>();
    private final List<Entry> pending = new ArrayList<>();
    private final Map<String, Long> acknowledged = new HashMap<>();

    /**
     * @param honest whether it does what a sync asks for; one that does not is there to show that its lies are noticed
     * @param image what is on it, in the order in which the history numbers the files
     */
    Disk(boolean honest, Map<String, byte[]> image) {
        this.honest = honest;
        image.forEach((name, bytes) -> {
            int file = files.size();
            files.put(file, new Inode(bytes));
            durable.put(name, file);
        });
    }

    void follow(Step step) {
        switch (step) {
            case Created(int file, String name) -> {
                files.put(file, new Inode(new byte[0]));
                pending.add(new Entry(name, file));
            }
            case Written written -> file(written.file()).add(written);
            case Truncated truncated -> file(truncated.file()).add(truncated);
            case Synced(int file, boolean folderToo) -> {
                if (honest) {
                    file(file).sync();
                    syncFolder(folderToo);
                }
            }
            case Deleted(String name, boolean folderToo) -> {
                pending.add(new Entry(name, null));
                syncFolder(folderToo && honest);
            }
            case Acknowledged(String what, long version) -> acknowledged.merge(what, version, Math::max);
        }
    }

    private void syncFolder(boolean really) {
        if (really) {
            pending.forEach(entry -> apply(durable, entry));
            pending.clear();
        }
    }

    private static void apply(Map<String, Integer> entries, Entry entry) {
        if (entry.file() == null) {
            entries.remove(entry.name());
        } else {
            entries.put(entry.name(), entry.file());
        }
    }

    private Inode file(int number) {
        Inode file = files.get(number);
        if (file == null) {
            throw new IllegalArgumentException("no file " + number);
        }
        return file;
    }

    /** The highest version of each thing that was promised to be kept. */
    Map<String, Long> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    /** Files by name, as one who switches the power on again may find them. */
    Map<String, byte[]> afterTheCut(Random random) {
        Map<String, Integer> entries = new LinkedHashMap<>(durable);
        pending.subList(0, random.nextInt(pending.size() + 1)).forEach(entry -> apply(entries, entry));
        Map<String, byte[]> image = new LinkedHashMap<>();
        entries.forEach((name, file) -> image.put(name, file(file).after(Loss.any(random), random)));
        return image;
    }
}
