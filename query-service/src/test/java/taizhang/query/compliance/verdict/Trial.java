// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static taizhang.query.compliance.Records.day;
import static taizhang.query.compliance.Records.morningOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.UnitKind;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.Records;
import taizhang.query.compliance.subject.Subject;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.record.RecordStatus;
import taizhang.rules.RuleCatalogue;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.directory.Directory.DatedFacts;

/** One unit with what it holds, judged by the program's rules and those of a test. */
abstract class Trial {

    static final Judge JUDGE = new Judge(WorkingDays.shipped(), 30);

    final RuleCatalogue rules;
    Subject subject = Subjects.of(described("a", UnitKind.BUREAU, "2020-01-01"));
    final List<Claim> claims = new ArrayList<>();

    Trial(String city) {
        rules = RuleFiles.shipped().and("city.yml", city).catalogue();
    }

    /** With every fact told. */
    static Bureau described(String id, UnitKind unit, String since) {
        Bureau bureau =
                Records.bureau(id, since, new DatedFacts(2, day(since), new BureauFacts(true, true, true, true)));
        return new Bureau(
                bureau.id(),
                id,
                unit,
                BureauKind.JUSTICE,
                bureau.level(),
                null,
                day(since),
                null,
                null,
                1,
                bureau.life());
    }

    void branch() {
        subject = Subjects.of(described("a", UnitKind.BRANCH, "2020-01-01"));
    }

    Trial held(Details details, String recordedOn) {
        return held(details, morningOf(recordedOn), RecordStatus.RECORDED, Review.NONE);
    }

    Trial held(Details details) {
        return held(details, details.on().toString());
    }

    Trial held(Details details, Instant recordedAt, RecordStatus status, Review review) {
        claims.add(new Claim(
                new RecordId("r" + claims.size()),
                details.title(),
                recordedAt,
                Share.of(details, subject.id()).orElseThrow(),
                status,
                review));
        return this;
    }

    Verdict verdict(String rule, String period, String today) {
        return JUDGE.judge(rules.duty(rule, period).orElseThrow(), subject, new Holdings(claims), day(today))
                .orElseThrow();
    }

    String state(String rule, String period, String today) {
        Verdict verdict = verdict(rule, period, today);
        return verdict.state()
                + verdict.reasons().stream().map(reason -> "/" + reason).reduce("", String::concat);
    }

    List<String> refusals(String rule, String period) {
        return verdict(rule, period, "2026-12-31").refusals().stream()
                .map(refused -> refused.reason().code())
                .toList();
    }
}
