// SPDX-License-Identifier: Apache-2.0
package taizhang.command.notice;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.notice.NoticeCommand;
import taizhang.api.notice.NoticeCommand.DraftNotice;
import taizhang.api.notice.NoticeCommand.DropNotice;
import taizhang.api.notice.NoticeCommand.IssueNotice;
import taizhang.api.notice.NoticeId;
import taizhang.api.notice.NoticeWords;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.web.seal.FigureSeal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** DraftNotice, IssueNotice and DropNotice. */
@Component
final class NoticeCommands implements CommandFamily {

    static final String DRAFT = "DraftNotice";
    static final String ISSUE = "IssueNotice";
    static final String DROP = "DropNotice";

    private static final Field ID = Field.required("id", new Type.Line(64)).carried();
    private static final Shape WORDS = Shape.of(
            Field.required("title", new Type.Line(100)),
            Field.optional("number", new Type.Line(50)),
            Field.required("addressee", new Type.Line(200)),
            Field.required("text", new Type.Paragraph(4_000)),
            Field.required("signedBy", new Type.Line(100)));

    static final Shape DRAFTING = Shape.of(
                    Field.optional("id", new Type.Line(64)).carried(),
                    Field.required("figures", new Type.Line(FigureSeal.LONGEST)).carried())
            .and(WORDS);
    static final Shape ISSUING = Shape.of(ID).and(WORDS);
    static final Shape DROPPING = Shape.of(ID, Field.required("reason", new Type.Line(500)));

    private final Decoder decoder;
    private final FigureSeal seal;

    NoticeCommands(Decoder decoder, FigureSeal seal) {
        this.decoder = decoder;
        this.seal = seal;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(DRAFT, DRAFTING, this::draft).creating(),
                plain(ISSUE, ISSUING, this::issue),
                plain(DROP, DROPPING, this::drop));
    }

    private static PlainCommand plain(String name, Shape body, PlainCommand.Reading reading) {
        return new PlainCommand(
                name,
                Set.of(Role.SUPERVISOR),
                body,
                id -> NoticeCommand.target(new NoticeId(id)),
                id -> "/notices/" + id,
                reading);
    }

    private Command draft(Submission submission, String id) {
        ObjectNode body = decoder.read(DRAFTING, submission.body(), submission.notation());
        return new DraftNotice(
                new NoticeId(id), words(body), seal.open(body.get("figures").stringValue()));
    }

    private Command issue(Submission submission, String id) {
        return new IssueNotice(
                new NoticeId(id), words(decoder.read(ISSUING, submission.body(), submission.notation())));
    }

    private Command drop(Submission submission, String id) {
        ObjectNode body = decoder.read(DROPPING, submission.body(), submission.notation());
        return new DropNotice(new NoticeId(id), body.get("reason").stringValue());
    }

    private static NoticeWords words(ObjectNode body) {
        return new NoticeWords(
                body.get("title").stringValue(),
                textOrNull(body.get("number")),
                body.get("addressee").stringValue(),
                body.get("text").stringValue(),
                body.get("signedBy").stringValue());
    }

    private static @Nullable String textOrNull(@Nullable JsonNode value) {
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
