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

/** Makes an empty folder or database what a backup was. */
@Command(name = "restore", description = "从备份恢复到空目录或空库  Restores a backup onto an empty folder or database.")
final class Restore implements Callable<Integer> {

    @Option(names = "--from", paramLabel = "FOLDER", required = true, description = "备份目录  the folder of a backup")
    private String from = "";

    @Mixin
    private final Where where = new Where();

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
        StoreLocation to = where.store();
        Console console = Console.of(spec);
        Migrate.copy(StoreLocation.of(from), to, console);
        new PeopleKeys(console).restore(Path.of(from), PeopleKeys.vaultOf(to, vault));
        console.say("恢复完成并已核对 Restored and verified: %s", to);
        return 0;
    }
}
