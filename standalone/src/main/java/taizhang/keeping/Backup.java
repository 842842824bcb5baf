// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taizhang.storage.Store;
import taizhang.storage.StoreView;
import taizhang.storage.adapter.Head;
import taizhang.storage.check.KeptHead;
import taizhang.storage.sqlite.SqliteView;

/**
 * Copies a ledger into a new folder while the program goes on, and verifies the copy before it says that there is one.
 * See docs/adr/0014.
 */
@Command(
        name = "backup",
        description = "在线备份到新目录  Backs up to a new folder, also while the program runs, and verifies the copy.")
final class Backup implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            required = true,
            description = "新的或空的目录  a new or empty folder; nothing is ever overwritten")
    private Path to = Path.of("");

    @Option(
            names = "--vault",
            paramLabel = "FOLDER",
            defaultValue = "${env:TAIZHANG_VAULT_FOLDER:-}",
            description = "人员密钥目录  the folder of the keys to names; default: beside the data folder")
    private String vault = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Console console = Console.of(spec);
        LedgerCopy copy = new LedgerCopy(console);
        try (StoreView origin = where.store().look();
                Target.InFolder target = Target.in(to)) {
            Head before = KeptHead.endOf(origin.log());
            if (origin instanceof SqliteView folder) {
                target.draft().copy(folder);
            } else {
                // Views may be ahead of the commits that were copied, so they are left to be built from these.
                try (Store filled = target.fill()) {
                    copy.commits(origin, filled);
                    copy.documents(origin, filled, Parts::isTruth);
                }
            }
            Head head;
            try (StoreView backup = target.look()) {
                head = copy.sound(backup, before);
            }
            target.finish();
            console.say(
                    "备份完成并已核对 Backed up and verified: %s", to.toAbsolutePath().normalize());
            console.sayHead(head);
            new PeopleKeys(console).backUp(PeopleKeys.vaultOf(where.store(), vault), to);
            return 0;
        }
    }
}
