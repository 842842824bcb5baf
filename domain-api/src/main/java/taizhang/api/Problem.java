// SPDX-License-Identifier: Apache-2.0
package taizhang.api;

/**
 * Every way in which the ledger says no, under the code that forms, the API and stories rely on.
 *
 * <p>Words in both languages stand in the message files under {@code problem.<code>}; the HTTP status of each is decided
 * at the edge.
 */
public enum Problem {
    JSON_INVALID("json.invalid"),
    JSON_TOO_COMPLEX("json.too_complex"),
    BODY_TOO_LARGE("body.too_large"),
    FIELD_UNKNOWN("field.unknown"),
    FIELD_TYPE("field.type"),
    FIELD_REQUIRED("field.required"),
    TEXT_FORBIDDEN_CHAR("text.forbidden_char"),
    TEXT_TOO_LONG("text.too_long"),
    /**
     * Argument: {@code unreadable}, {@code before_start}, {@code before_held}, {@code in_future}, {@code in_past},
     * {@code out_of_range} or {@code before_unit}, which is followed by the unit's first day.
     */
    DATE_INVALID("date.invalid"),
    NUMBER_RANGE("number.range"),
    /** Arguments: what the reasons come to, and how many were on leave. */
    LEAVE_REASONS("leave.reasons"),
    /** Arguments: the votes cast, and how many were there to cast them. */
    VOTES_TOO_MANY("votes.too_many"),
    CHOICE_UNKNOWN("choice.unknown"),
    /** Argument: the units that would do. */
    UNIT_UNFIT("unit.unfit"),
    LIST_TOO_LONG("list.too_long"),
    ID_INVALID("id.invalid"),
    ID_TAKEN("id.taken"),
    BUREAU_UNKNOWN("bureau.unknown"),
    /** Arguments: its name and the first day on which it is no more. */
    BUREAU_CLOSED("bureau.closed"),
    /** Argument: the way from the new parent up to the bureau itself. */
    BUREAU_CYCLE("bureau.cycle"),
    /** Argument: {@code merge} or {@code split}. */
    BUREAU_ITSELF("bureau.itself"),
    /** The kinds of two units don't fit together; argument: {@code below} or {@code merge}. */
    BUREAU_UNIT("bureau.unit"),
    /** Arguments: what stands in the way ({@code units}, {@code plans}, {@code records}, {@code joint}), how many, and which. */
    BUREAU_IN_USE("bureau.in_use"),
    /** Argument: {@code registration}, {@code undone} or {@code absent}. */
    CHANGE_FINAL("change.final"),
    PLAN_UNKNOWN("plan.unknown"),
    /** The superior has dropped it. */
    PLAN_ITEM_DROPPED("plan.item_dropped"),
    /** Argument: the day on which it was closed. */
    PLAN_CLOSED("plan.closed"),
    /** Shares of a joint activity name only what the activity counted. */
    SHARE_UNKNOWN("share.unknown"),
    /** A case key without a number, or one that names parties. */
    CASE_KEY("case.key"),
    CASE_NOT_DEFENDANT("case.not_defendant"),
    /** Something is told of a head who was not there. */
    CASE_NOBODY_CAME("case.nobody_came"),
    NOT_FOUND("not_found"),
    ACCESS_DENIED("access.denied"),
    LOGIN_REQUIRED("login.required"),
    CSRF_INVALID("csrf.invalid"),
    VERSION_CONFLICT("version.conflict"),
    VERSION_REQUIRED("version.required"),
    IDEMPOTENCY_REUSED("idempotency.reused"),
    IDEMPOTENCY_REQUIRED("idempotency.required"),
    COMMAND_UNKNOWN("command.unknown"),
    RECORD_VOIDED("record.voided"),
    RECORD_UNCHANGED("record.unchanged"),
    /** What is only scheduled has nothing to be corrected yet. */
    RECORD_NOT_HELD("record.not_held"),
    /** It is on record as held, so its schedule is past. */
    RECORD_HELD("record.held"),
    RECORD_CANCELLED("record.cancelled"),
    /** Cancelling is for what has not begun. */
    RECORD_BEGUN("record.begun"),
    /** Neither cancelled nor void, so there is nothing to take back. */
    RECORD_STANDS("record.stands"),
    /** Nothing is wrong with the form: a supervisor sent the record back with this remark. */
    RECORD_RETURNED("record.returned"),
    /** Whoever wrote a record does not approve it. */
    REVIEW_OWN("review.own"),
    REDO_NOT_ORDERED("redo.not_ordered"),
    REDO_UNKNOWN("redo.unknown"),
    /** Not one of the bureaus that took part, or no gathering of the kind where heads are counted. */
    PARTICIPATION_NONE("participation.none"),
    /** Everybody came or has made it up, or nobody has said who came. */
    MAKE_UP_NOBODY("make_up.nobody"),
    FOLLOW_UP_CLOSED("follow_up.closed"),
    /** The figures of a notice do not carry the read side's seal. */
    FIGURES_UNSEALED("figures.unsealed"),
    /** Nothing in the selection that could be told. */
    FIGURES_NONE("figures.none"),
    /** Arguments: how many, and how many there may be. */
    FIGURES_TOO_MANY("figures.too_many"),
    /** It was issued or dropped already. */
    NOTICE_FINAL("notice.final"),
    /** The views have not come to the newest facts yet. */
    VIEWS_BEHIND("views.behind"),
    /** Such as ZXZ-01. */
    RULE_ID("rule.id"),
    /** Whoever asked for an exemption does not approve it. */
    EXEMPTION_OWN("exemption.own"),
    /** Arguments: the first and last day of the one that is in the way. */
    EXEMPTION_OVERLAP("exemption.overlap"),
    /** It was approved or refused before. */
    EXEMPTION_SETTLED("exemption.settled"),
    /** Only what was approved and stands can be revoked. */
    EXEMPTION_NOT_IN_FORCE("exemption.not_in_force"),
    /** It was recorded in time. Argument: how many days are in time. */
    BACKDATE_NONE("backdate.none"),
    /** A change of it waits for a supervisor already. */
    CHANGE_WAITING("change.waiting"),
    /** No such change waits. */
    CHANGE_NONE("change.none"),
    /** Arguments: the year and the first day on which it can be closed. */
    YEAR_RUNNING("year.running"),
    YEAR_CLOSED("year.closed"),
    COMPLAINT_ANSWERED("complaint.answered"),
    PLAN_ALREADY_ISSUED("plan.already_issued"),
    /** Argument: how many half-filled forms an account may keep. */
    DRAFTS_TOO_MANY("draft.too_many"),
    /** Argument: how many kilobytes one may have. */
    DRAFT_TOO_LARGE("draft.too_large"),
    ACCOUNT_CLOSED("account.closed"),
    PASSWORD_WEAK("password.weak"),
    /** What a file holds is not what its extension says, or is nothing that the ledger keeps. */
    FILE_TYPE("file.type"),
    FILE_NAME("file.name"),
    /** Argument: {@code structure}, {@code macro}, {@code external} or {@code entities}. */
    FILE_UNSAFE("file.unsafe"),
    FILE_UNKNOWN("file.unknown"),
    /** Says nothing of how it came about, so it can't be held against the log. */
    LEDGER_UNKNOWN("ledger.unknown"),
    /** Some of its rows would be refused, or none would do anything. */
    IMPORT_UNSOUND("import.unsound"),
    IMPORT_STAGE("import.stage"),
    FILE_ALREADY_THERE("file.already_there"),
    URL_NOT_ALLOWED("url.not_allowed"),
    /** No roster held on that day. */
    ROSTER_UNKNOWN("roster.unknown"),
    PERSON_UNKNOWN("person.unknown"),
    PERSON_ERASED("person.erased"),
    /** Names can't be kept or read, because their keys can't be had. */
    VAULT_CLOSED("vault.closed"),
    /** Arguments: what is wrong with it, the rule, the line, the field and what was found. */
    RULE_INVALID("rule.invalid"),
    /** It came with the program or lies in a folder; argument: the rule. */
    RULE_NOT_PUBLISHED("rule.not_published"),
    METHOD_NOT_ALLOWED("method.not_allowed"),
    NOT_ACCEPTABLE("not_acceptable"),
    MEDIA_TYPE("media.type"),
    /** A request that is broken below the level of bodies and fields. */
    REQUEST_INVALID("request.invalid"),
    TOO_MANY_REQUESTS("too_many_requests"),
    STORE_UNAVAILABLE("store.unavailable"),
    STORE_FULL("store.full"),
    INTERNAL("internal");

    private final String code;

    Problem(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
