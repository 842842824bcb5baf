// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.SampleCity.session;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonCommand;
import taizhang.api.person.PersonEvent.PersonErased;
import taizhang.api.person.PersonEvent.PersonOpened;
import taizhang.api.person.PersonId;
import taizhang.api.record.RecordId;
import taizhang.api.roster.Presence;
import taizhang.api.roster.RollCommand;
import taizhang.api.roster.RollEntry;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.query.PageReader;
import taizhang.query.QueryProgram;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.storage.CommitLog;
import taizhang.web.vault.PeopleVault;

/** Rolls as readers see them: offices for all, names for those who may know, and no name of whoever was erased. */
@SpringBootTest(classes = QueryProgram.class, properties = "taizhang.node=roll-pages")
@AutoConfigureMockMvc
@DisplayNameGeneration(ReplaceUnderscores.class)
class RollOnPagesTest {

    private static final BureauId BUREAU = new BureauId("ty-ga");
    private static final RecordId RECORD = new RecordId("rolled");
    private static final PersonId CHIEF = person(1);
    private static final PersonId DEPUTY = person(2);
    private static final PersonId GONE = person(3);

    @Autowired
    private MockMvc http;

    @Autowired
    private Story story;

    @Autowired
    private CommitLog log;

    @Autowired
    private PeopleVault vault;

    @DynamicPropertySource
    static void a_vault(DynamicPropertyRegistry properties) throws IOException {
        String folder = Files.createTempDirectory("taizhang-vault").toString();
        properties.add("taizhang.vault.folder", () -> folder);
    }

    @BeforeEach
    void a_roll_was_called() {
        if (log.head() == 0) {
            SampleCity.directory().bureaus().forEach(story::registered);
            story.on("2022-12-06").recorded(RECORD.value(), session("ty-ga", "2022-12-05", "ty-sf"));
            open(CHIEF, "甲大名");
            open(DEPUTY, "乙大名");
            open(GONE, "丙大名");
            story.append(
                    RollCommand.target(RECORD),
                    new RollCalled(
                            RECORD,
                            BUREAU,
                            LocalDate.of(2022, 12, 5),
                            List.of(
                                    new RollEntry(CHIEF, "局长", Presence.PRESENT, null),
                                    new RollEntry(DEPUTY, "副局长", Presence.LEAVE, "在外培训"),
                                    new RollEntry(GONE, "政委", Presence.PRESENT, null))));
            story.on("2022-12-20").append(PersonCommand.target(GONE), new PersonErased(GONE, BUREAU, "本人要求"));
            vault.shred(GONE);
            story.on("2022-12-31").views();
        }
    }

    private void open(PersonId person, String name) {
        vault.keep(person, name);
        story.append(PersonCommand.target(person), new PersonOpened(person, BUREAU));
    }

    @Test
    void the_bureaus_own_and_supervisors_see_names_and_counts() throws Exception {
        for (PageReader reader : new PageReader[] {PageReader.secretary(http, "ty-ga"), PageReader.supervisor(http)}) {
            assertThat(roll(reader, "")).contains("应到 3，实到 2，请假 1，缺席 0", "局长 甲大名 到会", "副局长 乙大名 请假 在外培训");
        }
    }

    @Test
    void a_bureau_that_only_took_part_sees_offices() throws Exception {
        assertThat(roll(PageReader.secretary(http, "ty-sf"), ""))
                .contains("局长", "副局长", "姓名不显示")
                .doesNotContain("大名");
    }

    @Test
    void who_was_erased_is_so_on_every_page_also_as_of_a_day_before() throws Exception {
        for (String asOf : new String[] {"", "?asOf=2022-12-10"}) {
            assertThat(roll(PageReader.supervisor(http), asOf))
                    .contains("政委 已依法删除 到会", "应到 3，实到 2")
                    .doesNotContain("丙大名");
        }
    }

    private static String roll(PageReader reader, String asOf) throws Exception {
        return reader.page("/records/" + RECORD + asOf)
                .select("#roll + section")
                .text();
    }

    private static PersonId person(int number) {
        return new PersonId("00000000-0000-7000-8000-%012d".formatted(number));
    }
}
