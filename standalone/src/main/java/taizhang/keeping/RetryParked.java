// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import taizhang.folder.StoreLocation;
import taizhang.projection.Rebuilds;
import taizhang.storage.Store;

/** Tries parked events again: of a folder while no program runs on it, of a server also while all go on. */
@Command(name = "retry", description = "重试搁置的事件  Tries parked events again.")
final class RetryParked implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Option(names = "--view", paramLabel = "NAME", description = "只重试此视图, 可重复  only of this view; may be repeated")
    private List<String> views = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        StoreLocation location = where.store();
        Console console = Console.of(spec);
        try (Store store = location.open(Clock.systemUTC());
                Rebuilds rebuilds = ViewsOfTheProgram.rebuilds(store, location)) {
            boolean whole = true;
            for (String view : views.isEmpty() ? rebuilds.views() : views) {
                rebuilds.retry(view);
                whole &= ParkedFacts.tell(view, rebuilds, console);
            }
            if (whole) {
                console.say("没有搁置的事件 Nothing is parked");
            }
            return whole ? 0 : 1;
        }
    }
}
