// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.OutputType;

/**
 * Takes the pictures of the README and the guides anew from the demo city, with the days of a secretary of the justice bureau of
 * Tianyuan added. No test, so {@code ./test} leaves it alone; CONTRIBUTING says how it is called.
 */
@InBrowser
class GuidePictures {

    private static final Path FOLDER = Path.of("../docs/pictures");

    @TempDir
    private Path data;

    private final Browser browser;
    private final Colleague secretary;

    GuidePictures(Browser browser) {
        this.browser = browser;
        this.secretary = new Colleague(browser, "secretary-ty-sf");
    }

    @Test
    void take() {
        try (Program program = Program.inDemoCity(data)) {
            browser.at(program).wide(1280);
            tell(program, "secretary-ty-sf", "RecordSession", """
                    {"id": "study", "bureau": "ty-sf", "form": "CENTRAL_GROUP_EXPANDED", "topic": "学习宪法", "heldOn": "2022-12-19",
                     "place": "三楼会议室", "participants": ["ty-ga"], "attendance": {"expected": 12, "present": 10, "leave": 1}}""");
            tell(program, "secretary-ty-ga", "RecordSession", """
                    {"id": "theirs", "bureau": "ty-ga", "form": "CENTRAL_GROUP_EXPANDED", "topic": "学习法治思想", "heldOn": "2022-12-19",
                     "participants": ["ty-sf"], "attendance": {"expected": 11, "present": 11}}""");
            tell(program, "secretary-ty-sf", "ScheduleSession", """
                    {"id": "ahead", "bureau": "ty-sf", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习民法典", "heldOn": "2023-01-10"}""");
            tell(program, "secretary-ty-sf", "RecordMeeting", """
                    {"id": "meeting", "bureau": "ty-sf", "kind": "BRANCH_MEMBERS", "topic": "讨论预备党员转正", "heldOn": "2022-12-19",
                     "voters": {"entitled": 20, "present": 18},
                     "decisions": [{"text": "同意按期转正", "yes": 17, "no": 0, "abstain": 1, "ownerRole": "组织委员"}]}""");
            tell(program, "demo-supervisor", "ReturnRecord", """
                    {"id": "study", "expectedVersion": 1, "remarks": [{"field": "topic", "reason": "请写明学习的专题"}]}""");
            atTheDesk();
            onThePhone();
            forSupervisors();
        }
    }

    private void atTheDesk() {
        secretary.sitsDown();
        shoot("home");
        secretary.follows("中心组学习");
        browser.choose("form", "CENTRAL_GROUP_DISCUSSION").fill("topic", "学习宪法修正案");
        shoot("form");
        secretary.opens("/records/study/correct");
        shoot("returned");
        new RosterDesk(secretary)
                .keeps("2022-12-01", "甲某", "局长", "乙某", "副局长", "丙某", "政工室主任")
                .calls("study", "公差");
        shoot("roll");
        secretary.opens("/records/meeting");
        shoot("meeting");
    }

    private void onThePhone() {
        browser.wide(360);
        secretary.opens("/records/new?type=STUDY_SESSION");
        shoot("form-phone");
        secretary.opens("/records/theirs/confirm");
        shoot("confirm-phone");
        secretary.opens("/records/study");
        shoot("record-phone");
    }

    private void forSupervisors() {
        browser.wide(1280).loggedIn("demo-supervisor").open("/city?year=2022");
        shoot("city");
    }

    private void shoot(String name) {
        browser.until(_ -> browser.driver
                .executeScript("return document.fonts.status === 'loaded' && document.readyState === 'complete'")
                .equals(true));
        Picture.save(browser.driver.getScreenshotAs(OutputType.BYTES), FOLDER.resolve(name + ".png"));
    }

    private static void tell(Program program, String login, String command, String body) {
        var answer = Api.as(login, program).command(command, command + body.hashCode(), body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
