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
import taizhang.projection.Building;
import taizhang.projection.Rebuilds;
import taizhang.storage.Store;

/** Makes views anew from the log: of a folder while no program runs on it, of a server also while all go on. */
@Command(name = "rebuild", description = "从台账重建视图  Rebuilds views from the log.")
final class RebuildViews implements Callable<Integer> {

    @Mixin
    private final Where where = new Where();

    @Option(names = "--view", paramLabel = "NAME", description = "只重建此视图, 可重复  only this view; may be repeated")
    private List<String> views = List.of();

    @Option(names = "--take-over", description = "即使别的进程正在重建  also where another process is at it; that one gives way")
    private boolean takeOver;

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
                whole &= rebuild(view, rebuilds, console);
                if (location instanceof StoreLocation.Folder) {
                    rebuilds.removeRetired(view);
                }
            }
            return whole ? 0 : 1;
        }
    }

    private boolean rebuild(String view, Rebuilds rebuilds, Console console) {
        long position = rebuilds.run(view, takeOver, building -> console.note("%s", line(view, building)));
        console.say("重建完成 Rebuilt %s: %,d", view, position);
        return ParkedFacts.tell(view, rebuilds, console);
    }

    private static String line(String view, Building building) {
        return "%s: %d%% (%,d / %,d), %,d/s"
                .formatted(view, building.percent(), building.position(), building.head(), building.perSecond());
    }
}
