// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Text;
import taizhang.api.record.RecordKind;
import taizhang.command.gate.Actor;
import taizhang.command.imports.Import.Stage;
import taizhang.web.upload.IncomingTable;

/** What may be done with an import, by whichever way it is asked for: the pages or the API. */
@Component
final class ImportDesk {

    private final Imports imports;
    private final Looking looking;
    private final RememberedMappings remembered;
    private final ImportRun run;

    ImportDesk(Imports imports, Looking looking, RememberedMappings remembered, ImportRun run) {
        this.imports = imports;
        this.looking = looking;
        this.remembered = remembered;
        this.run = run;
    }

    /** Takes a file in and looks at it; nothing goes on record. */
    Import begin(String name, @Nullable String kind, InputStream bytes, Actor actor) throws IOException {
        RecordKind known = Arrays.stream(RecordKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.field("kind", Problem.CHOICE_UNKNOWN));
        try (IncomingTable table = IncomingTable.take(name, bytes)) {
            Import begun = imports.begin(table, known, actor);
            looking.look(begun, actor);
            return begun;
        }
    }

    /**
     * Looks once more, with these fields for the columns, and keeps them for the next file with the same headers.
     *
     * @throws Refused {@link Problem#CHOICE_UNKNOWN} at {@code mapping[n]} for what is no field or one that was taken before
     */
    Import map(String id, List<String> mapping, Actor actor) throws IOException {
        Import from = imports.require(id, actor);
        if (from.stage() != Stage.LOOKED_AT) {
            throw Refused.because(Problem.IMPORT_STAGE);
        }
        Mapping.require(mapping, from.headers().size(), from.kind());
        Import mapped = imports.keep(from.mapped(mapping));
        remembered.keep(mapped, actor);
        looking.look(mapped, actor);
        return mapped;
    }

    /** Begins, or goes on where it was broken off; only what is sound is begun, and what is done stays done. */
    Import run(String id, Actor actor, Locale locale) throws IOException {
        Import from = imports.require(id, actor);
        if (from.stage() == Stage.LOOKED_AT) {
            if (!looking.look(from, actor).looked().isSound()) {
                throw Refused.because(Problem.IMPORT_UNSOUND);
            }
            from = imports.keep(from.at(Stage.RUNNING, null));
        }
        if (from.stage().isUnderWay()) {
            run.start(from, actor, locale);
        }
        return imports.require(id, actor);
    }

    Import undo(String id, String reason, Actor actor, Locale locale) {
        Import from = imports.require(id, actor);
        if (from.stage() != Stage.DONE) {
            throw Refused.because(Problem.IMPORT_STAGE);
        }
        run.start(imports.keep(from.at(Stage.UNDOING, Text.required("reason", reason, 500))), actor, locale);
        return imports.require(id, actor);
    }
}
