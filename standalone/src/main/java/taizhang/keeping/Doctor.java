// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import taizhang.folder.StoreLocation;
import taizhang.storage.StoreView;
import taizhang.storage.check.KeptHead;
import taizhang.storage.mongodb.MongoStore;
import taizhang.storage.sqlite.SqliteView;

/** Everything an operator wants to know of a ledger at one look; the chain is left to {@link Verify}. */
@Command(
        name = "doctor",
        description = "一览当前状况  Shows the state of the ledger: who holds it, space, head, integrity of the files.")
final class Doctor implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        StoreLocation location = where.store();
        Console console = Console.of(spec);
        console.say("程序 Program: JDK %s, %s", Runtime.version(), System.getProperty("os.name"));
        console.say("台账 Ledger: %s", location);
        boolean fullSoon = location instanceof StoreLocation.Folder folder && tellOf(folder, console);
        try (StoreView ledger = location.look()) {
            switch (ledger) {
                case SqliteView sqlite -> console.say("库结构版本 Schema: %d", sqlite.schema());
                case MongoStore mongo -> console.say("拓扑 Topology: %s", mongo.topology());
                default -> throw new IllegalStateException("an engine without words");
            }
            console.sayHead(KeptHead.endOf(ledger.log()));
            ledger.inspect();
            console.say("文件完好 Files: sound (链 chain: ./run verify)");
        }
        if (fullSoon) {
            console.say("警告 Warning: 磁盘将满, 请腾出空间 the disk is nearly full: make space, or entries will be refused");
        }
        return fullSoon ? 1 : 0;
    }

    /** @return whether its disk is nearly full */
    private static boolean tellOf(StoreLocation.Folder folder, Console console) {
        if (!folder.path().toFile().isDirectory()) {
            return false;
        }
        console.say(
                "使用者 Held by: %s",
                SqliteView.holder(folder.path())
                        .map(held -> held.holder().isPresent()
                                ? "进程 process " + held.holder().getAsLong()
                                : "另一进程 another process")
                        .orElse("无 nobody"));
        DiskSpace space = DiskSpace.of(folder.path());
        console.say("磁盘 Disk: %s", space);
        return space.isFullSoon();
    }
}
