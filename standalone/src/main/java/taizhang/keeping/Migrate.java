// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taizhang.folder.StoreLocation;
import taizhang.storage.StoreView;
import taizhang.storage.adapter.Head;
import taizhang.storage.check.KeptHead;
import taizhang.storage.sqlite.SqliteView;

/** Moves a ledger to another engine, chain and all; the origin stays as it is. */
@Command(
        name = "migrate",
        description = "在目录与 MongoDB 之间迁移  Copies a ledger that no program runs on to an empty folder or database.")
final class Migrate implements Callable<Integer> {

    @Option(
            names = "--from",
            paramLabel = "LOCATION",
            required = true,
            description = "原数据目录或 mongodb:// 地址  where the ledger is")
    private String from = "";

    @Option(
            names = "--to",
            paramLabel = "LOCATION",
            required = true,
            description = "空的数据目录或 mongodb:// 地址  where it is to be")
    private String to = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        StoreLocation target = StoreLocation.of(to);
        Console console = Console.of(spec);
        copy(StoreLocation.of(from), target, console);
        console.say("迁移完成并已核对 Migrated and verified: %s", target);
        return 0;
    }

    static void copy(StoreLocation from, StoreLocation to, Console console) {
        requireAtRest(from);
        LedgerCopy copy = new LedgerCopy(console);
        try (StoreView origin = from.look()) {
            Head head = copy.sound(origin, KeptHead.endOf(origin.log()));
            try (Target target = Target.at(to, head)) {
                copy.whole(origin, head, target);
                requireAtRest(from);
                requireSameHead(from, head);
                target.finish();
            }
        }
    }

    /** What is written after it was copied would be lost without a word. */
    private static void requireAtRest(StoreLocation location) {
        if (location instanceof StoreLocation.Folder folder) {
            SqliteView.holder(folder.path()).ifPresent(holder -> {
                throw holder;
            });
        }
    }

    private static void requireSameHead(StoreLocation location, Head head) {
        try (StoreView again = location.look()) {
            if (again.log().head() != head.position()) {
                throw LedgerCopy.changedMeanwhile();
            }
        }
    }
}
