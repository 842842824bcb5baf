// SPDX-License-Identifier: Apache-2.0
package taizhang.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.projection.Progress;
import taizhang.storage.CommitLog;
import taizhang.web.security.Viewer;

/** A running command service with two bureaus of one district and a city bureau, a fresh key and a known head of the log. */
@SpringBootTest(classes = CommandProgram.class)
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CommandTest {

    protected static final Actor SECRETARY = new Actor("secretary-ty-ga", Role.SECRETARY, new BureauId("ty-ga"));
    protected static final Actor NEIGHBOUR = new Actor("secretary-ty-sf", Role.SECRETARY, new BureauId("ty-sf"));

    protected static final Actor ADMINISTRATOR = new Actor("admin", Role.ADMINISTRATOR, null);

    @Autowired
    protected CommandGate gate;

    @Autowired
    protected CommitLog log;

    @Autowired
    private Progress progress;

    @Autowired
    private MockMvc mvc;

    protected final String key = UUID.randomUUID().toString();
    protected long head;

    @BeforeEach
    void bureaus_are_registered() {
        register("zz-ga", "株洲市公安局", "PUBLIC_SECURITY", "CITY", "");
        register("ty-ga", "天元公安分局", "PUBLIC_SECURITY", "DISTRICT", ", \"parent\": \"zz-ga\"");
        register("ty-sf", "天元区司法局", "JUSTICE", "DISTRICT", "");
        head = log.head();
        pages_know_everything();
    }

    /** Every projection has seen what is in the log by now. */
    protected void pages_know_everything() {
        assertThat(progress.awaitPassed(log.head(), Desk.PATIENCE)).isTrue();
    }

    protected Desk desk(Actor actor) {
        return new Desk(mvc, new Viewer(actor.login(), actor.role(), actor.bureau()));
    }

    /** The id of a session of ty-ga on record. */
    protected String session(String topic) {
        String body = """
                {"bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED", "topic": "%s", "heldOn": "2022-12-05"}""".formatted(topic);
        String id = gate.execute("RecordSession", LedgerJson.strict().readTree(body), SECRETARY, key + "-session")
                .id();
        head = log.head();
        return id;
    }

    /** The secretary of ty-ga sends a command under a key of its own. */
    protected Desk.Answer send(String command, String body) {
        return send(SECRETARY, command, body);
    }

    protected Desk.Answer send(Actor actor, String command, String body) {
        return desk(actor).command(command, UUID.randomUUID().toString(), body);
    }

    protected void nothing_was_recorded() {
        assertThat(log.head()).isEqualTo(head);
    }

    private void register(String id, String name, String kind, String level, String more) {
        String body = """
                {"id": "%s", "name": "%s", "kind": "%s", "level": "%s"%s}""".formatted(id, name, kind, level, more);
        gate.execute("RegisterBureau", LedgerJson.strict().readTree(body), Actor.system(), "register-" + id);
    }
}
