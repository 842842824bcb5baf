// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taizhang.storage.StoreView;
import taizhang.storage.adapter.Head;
import taizhang.storage.check.KeptHead;

/** Shows the end of the log, and writes it to a file that is to be kept elsewhere. */
@Command(name = "head", description = "显示或导出链头  Shows the head of the log, or exports it to be kept elsewhere.")
final class ShowHead implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Option(names = "--to", paramLabel = "FILE", description = "写入新文件  write it to a new file")
    private @Nullable Path to;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (StoreView ledger = where.store().look()) {
            Head head = KeptHead.endOf(ledger.log());
            Console console = Console.of(spec);
            console.sayHead(head);
            if (to != null) {
                HeadFile.write(to, head, Clock.systemUTC());
                console.say("已导出 Exported to %s", to);
            }
            return 0;
        }
    }
}
