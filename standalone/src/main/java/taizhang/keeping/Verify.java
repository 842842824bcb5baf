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
import taizhang.folder.StoreLocation;
import taizhang.storage.StoreView;
import taizhang.storage.adapter.Head;
import taizhang.storage.check.ChainCheck;
import taizhang.storage.check.ViewHashes;

/** Walks the whole log and names the first position that is not as it was written. */
@Command(name = "verify", description = "核对全部记录  Verifies the whole log: hash chain and files.")
final class Verify implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "与留存的链头比对  compare with a head that was exported earlier; finds a tail that was cut off")
    private @Nullable Path against;

    @Option(names = "--views", description = "显示各视图的散列值  also show the hash of each view")
    private boolean views;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        StoreLocation location = where.store();
        Console console = Console.of(spec);
        try (StoreView ledger = location.look()) {
            Head head = new ChainCheck(ledger.log(), console.progress("已核对 verified"))
                    .run(against == null ? null : HeadFile.read(against));
            ledger.inspect();
            int files = new EvidenceCheck(ledger.log(), ledger.documents()).run();
            console.say("完好 Sound: %s", location);
            console.sayHead(head);
            console.say("证明材料 Evidence files: %,d", files);
            if (views) {
                ViewHashes.of(ledger.documents(), Parts::isView)
                        .forEach((view, hash) -> console.say("视图 View %s: %s", view, hash));
            }
            return 0;
        }
    }
}
