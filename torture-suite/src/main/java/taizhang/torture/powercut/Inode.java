// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import taizhang.torture.powercut.Step.Truncated;
import taizhang.torture.powercut.Step.Written;

/** A file's content: what is surely on the disk, and what has been handed to the system since. */
final class Inode {

    private Content durable;
    private final List<Step> pending = new ArrayList<>();

    Inode(byte[] bytes) {
        durable = new Content(bytes.clone(), bytes.length);
    }

    void add(Step change) {
        pending.add(change);
    }

    void sync() {
        pending.forEach(change -> apply(durable, change));
        pending.clear();
    }

    /** What may be found after the power has gone. */
    byte[] after(Loss loss, Random random) {
        Content found = durable.copy();
        int torn = pending.isEmpty() ? 0 : random.nextInt(pending.size());
        for (int i = 0; i < pending.size(); i++) {
            Step change = pending.get(i);
            switch (loss) {
                case NOTHING -> apply(found, change);
                case EVERYTHING -> {}
                case THE_END -> {
                    if (i < torn) {
                        apply(found, change);
                    } else if (i == torn && change instanceof Written written) {
                        int kept = random.nextInt(1 + written.bytes().length / Loss.SECTOR) * Loss.SECTOR;
                        found.write(written.offset(), Arrays.copyOf(written.bytes(), kept));
                    }
                }
                case WHOLE_WRITES -> {
                    if (random.nextBoolean()) {
                        apply(found, change);
                    }
                }
                case SECTORS -> applyBlocks(found, change, Loss.SECTOR, false, random);
                case PAGES -> applyBlocks(found, change, Loss.PAGE, false, random);
                case GARBLED_SECTORS -> applyBlocks(found, change, Loss.SECTOR, true, random);
            }
        }
        return found.bytes();
    }

    private static void apply(Content content, Step change) {
        switch (change) {
            case Written written -> content.write(written.offset(), written.bytes());
            case Truncated truncated -> content.truncate(truncated.size());
            default -> throw new IllegalArgumentException("no change of a content: " + change);
        }
    }

    /** Only bytes of the write itself are at risk: SQLite counts on its neighbours in a sector to stay as they are. */
    private static void applyBlocks(Content content, Step change, int block, boolean garble, Random random) {
        if (!(change instanceof Written(int _, long offset, byte[] bytes))) {
            if (random.nextBoolean()) {
                apply(content, change);
            }
            return;
        }
        int from = 0;
        while (from < bytes.length) {
            int to = (int) Math.min(bytes.length, from + block - (offset + from) % block);
            byte[] part = Arrays.copyOfRange(bytes, from, to);
            int fate = random.nextInt(garble ? 16 : 2);
            if (garble && fate == 0) {
                random.nextBytes(part);
            }
            if (fate % 2 == 0) {
                content.write(offset + from, part);
            }
            from = to;
        }
    }

    /** Bytes that grow; what was never written within is zero. */
    private static final class Content {
        private byte[] buffer;
        private int size;

        Content(byte[] buffer, int size) {
            this.buffer = buffer;
            this.size = size;
        }

        void write(long offset, byte[] bytes) {
            int end = Math.toIntExact(offset + bytes.length);
            if (bytes.length == 0) {
                return;
            }
            if (end > buffer.length) {
                buffer = Arrays.copyOf(buffer, Math.max(end, 2 * buffer.length));
            }
            System.arraycopy(bytes, 0, buffer, (int) offset, bytes.length);
            size = Math.max(size, end);
        }

        void truncate(long length) {
            int end = Math.toIntExact(length);
            if (end < size) {
                Arrays.fill(buffer, end, size, (byte) 0);
                size = end;
            }
        }

        Content copy() {
            return new Content(Arrays.copyOf(buffer, size), size);
        }

        byte[] bytes() {
            return Arrays.copyOf(buffer, size);
        }
    }
}
