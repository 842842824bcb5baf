// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taizhang.acceptance.Workplace.Answer;

/** Does what the operator's guide says, word for word. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OperatorGuideTest {

    private static final String STORY = """
            {"at": "2026-04-21T09:00:00+08:00", "as": "system", "command": "RegisterBureau", "body": {"id": "b", "name": "某局", "kind": "OTHER", "level": "CITY", "effectiveOn": "2026-01-01"}}
            {"at": "2026-04-22T09:00:00+08:00", "as": "secretary-b", "command": "RecordSession", "body": {"id": "s", "bureau": "b", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习", "heldOn": "2026-04-21"}}
            """;
    private static final Pattern HEAD = Pattern.compile("Head: (\\d+ [0-9a-f]{64})");

    @TempDir
    private Path folder;

    private Workplace workplace;
    private String guide;
    private MongoServer standIn;

    @BeforeEach
    void a_workplace_and_a_server() throws IOException {
        workplace = Workplace.unpacked(folder);
        guide = Files.readString(Path.of("../docs/guide/operator.md"));
        standIn = new MongoServer(new MemoryBackend());
        standIn.bind("127.0.0.1", 0);
    }

    @AfterEach
    void stop_the_server() {
        standIn.shutdownNow();
    }

    /** The commands that stand under a heading, block by block. */
    private List<String> commandsUnder(String heading) {
        int from = guide.indexOf("### " + heading + "\n");
        assertThat(from).as("the guide has a heading %s", heading).isNotNegative();
        int to = guide.indexOf("\n##", from + 1);
        String section = guide.substring(from, to < 0 ? guide.length() : to);
        List<String> blocks = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .toList();
        assertThat(blocks).as(heading).isNotEmpty();
        return blocks;
    }

    private String does(String commands) {
        Answer answer = workplace.shell(
                commands,
                commands.contains("TAIZHANG_MONGODB_URI")
                        ? Map.of(
                                "TAIZHANG_MONGODB_URI",
                                standIn.getConnectionString() + "/ledger?taizhang.standalone=true")
                        : Map.of());
        assertThat(answer.status()).as("%s%s", commands, answer.output()).isZero();
        return answer.output();
    }

    private String doesAllUnder(String heading) {
        return String.join("", commandsUnder(heading).stream().map(this::does).toList());
    }

    private static List<String> heads(String output) {
        return HEAD.matcher(output)
                .results()
                .map((MatchResult head) -> head.group(1))
                .distinct()
                .toList();
    }

    private String views(String location) {
        return does("./run verify --views --data " + location)
                .lines()
                .filter(line -> line.contains("View"))
                .toList()
                .toString();
    }

    @Test
    void every_command_on_keeping_the_ledger_safe_does_what_it_says() throws IOException {
        Path story = Files.writeString(workplace.resolve("story.jsonl"), STORY);
        List<String> head;
        try (Program program = Program.start(workplace.resolve("data"), "--taizhang.play=" + story)) {
            Answer doctor =
                    workplace.shell(commandsUnder("一览 The state at one look").getFirst(), Map.of());
            assertThat(doctor.status()).as("1 is a disk that is nearly full").isIn(0, 1);
            assertThat(doctor.output()).contains("process " + program.pid(), "Files: sound", "Head: ");

            head = heads(doesAllUnder("核对 Verify"));
            assertThat(head).hasSize(1);
            assertThat(heads(doesAllUnder("备份 Backup"))).isEqualTo(head);

            Answer inUse = workplace.shell("./run migrate --from data --to elsewhere", Map.of());
            assertThat(inUse.status()).isEqualTo(1);
            assertThat(inUse.output()).contains("in use by process " + program.pid());
            program.stop();
        }
        assertThat(heads(doesAllUnder("恢复 Restore"))).isEqualTo(head);
        assertThat(heads(doesAllUnder("迁移 Move to MongoDB and back"))).isEqualTo(head);

        assertThat(views("data"))
                .contains("View timeline")
                .isEqualTo(views("restored"))
                .isEqualTo(views("data-again"));
        try (Program restored = Program.start(workplace.resolve("restored"))) {
            assertThat(restored.stop()).isEqualTo(143);
        }
        assertThat(heads(does("./run head --data restored")))
                .as("a start adds nothing")
                .isEqualTo(head);
    }

    @Test
    void every_command_on_views_does_what_it_says() throws IOException {
        Path story = Files.writeString(workplace.resolve("story.jsonl"), STORY);
        try (Program program = Program.start(workplace.resolve("data"), "--taizhang.play=" + story)) {
            Answer inUse = workplace.shell("./run rebuild", Map.of());
            assertThat(inUse.status()).isEqualTo(1);
            assertThat(inUse.output()).contains("in use by process " + program.pid());
            program.stop();
        }
        assertThat(doesAllUnder("重建 Rebuild"))
                .contains("Rebuilt timeline: ", "Rebuilt organisation: ", "timeline: 100%");
        assertThat(doesAllUnder("搁置的事件 Parked events")).contains("Nothing is parked");
        try (Program rebuilt = Program.start(workplace.resolve("data"))) {
            assertThat(rebuilt.stop()).isEqualTo(143);
        }
    }

    @Test
    void the_help_lists_every_admin_command_and_a_wrong_one_ends_with_2() {
        String help = does("./run --help");
        for (String command : List.of("verify", "head", "backup", "restore", "migrate", "doctor", "rebuild", "retry")) {
            assertThat(help).contains("  " + command + " ");
            assertThat(does("./run " + command + " --help")).contains("Usage: taizhang " + command);
        }
        assertThat(workplace.shell("./run verfy", Map.of()).status()).isEqualTo(2);
    }
}
