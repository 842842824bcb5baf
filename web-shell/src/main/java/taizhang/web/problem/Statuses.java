// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import org.springframework.http.HttpStatus;
import taizhang.api.Problem;

/** Which HTTP status stands for which problem. */
final class Statuses {

    private Statuses() {}

    static HttpStatus of(Problem problem) {
        return switch (problem) {
            case JSON_INVALID, JSON_TOO_COMPLEX, FIELD_UNKNOWN, FIELD_TYPE, IDEMPOTENCY_REQUIRED, REQUEST_INVALID ->
                HttpStatus.BAD_REQUEST;
            case LOGIN_REQUIRED -> HttpStatus.UNAUTHORIZED;
            case ACCESS_DENIED, CSRF_INVALID -> HttpStatus.FORBIDDEN;
            case NOT_FOUND, COMMAND_UNKNOWN -> HttpStatus.NOT_FOUND;
            case METHOD_NOT_ALLOWED -> HttpStatus.METHOD_NOT_ALLOWED;
            case NOT_ACCEPTABLE -> HttpStatus.NOT_ACCEPTABLE;
            case VERSION_CONFLICT -> HttpStatus.CONFLICT;
            case BODY_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case MEDIA_TYPE, FILE_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case FIELD_REQUIRED,
                    TEXT_FORBIDDEN_CHAR,
                    TEXT_TOO_LONG,
                    DATE_INVALID,
                    NUMBER_RANGE,
                    LEAVE_REASONS,
                    VOTES_TOO_MANY,
                    CHOICE_UNKNOWN,
                    UNIT_UNFIT,
                    LIST_TOO_LONG,
                    ID_INVALID,
                    ID_TAKEN,
                    BUREAU_UNKNOWN,
                    BUREAU_CLOSED,
                    BUREAU_CYCLE,
                    BUREAU_ITSELF,
                    BUREAU_UNIT,
                    BUREAU_IN_USE,
                    CHANGE_FINAL,
                    PLAN_UNKNOWN,
                    PLAN_ITEM_DROPPED,
                    PLAN_CLOSED,
                    SHARE_UNKNOWN,
                    CASE_KEY,
                    CASE_NOT_DEFENDANT,
                    CASE_NOBODY_CAME,
                    IDEMPOTENCY_REUSED,
                    RECORD_VOIDED,
                    RECORD_UNCHANGED,
                    RECORD_NOT_HELD,
                    RECORD_HELD,
                    RECORD_CANCELLED,
                    RECORD_BEGUN,
                    RECORD_STANDS,
                    RECORD_RETURNED,
                    REVIEW_OWN,
                    REDO_NOT_ORDERED,
                    REDO_UNKNOWN,
                    PARTICIPATION_NONE,
                    MAKE_UP_NOBODY,
                    FOLLOW_UP_CLOSED,
                    RULE_INVALID,
                    RULE_NOT_PUBLISHED,
                    FIGURES_UNSEALED,
                    FIGURES_NONE,
                    FIGURES_TOO_MANY,
                    NOTICE_FINAL,
                    RULE_ID,
                    EXEMPTION_OWN,
                    EXEMPTION_OVERLAP,
                    EXEMPTION_SETTLED,
                    EXEMPTION_NOT_IN_FORCE,
                    BACKDATE_NONE,
                    CHANGE_WAITING,
                    CHANGE_NONE,
                    YEAR_RUNNING,
                    YEAR_CLOSED,
                    COMPLAINT_ANSWERED,
                    PLAN_ALREADY_ISSUED,
                    DRAFTS_TOO_MANY,
                    DRAFT_TOO_LARGE,
                    ACCOUNT_CLOSED,
                    PASSWORD_WEAK,
                    FILE_NAME,
                    FILE_UNSAFE,
                    FILE_UNKNOWN,
                    LEDGER_UNKNOWN,
                    IMPORT_UNSOUND,
                    IMPORT_STAGE,
                    FILE_ALREADY_THERE,
                    URL_NOT_ALLOWED,
                    ROSTER_UNKNOWN,
                    PERSON_UNKNOWN,
                    PERSON_ERASED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case VERSION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case STORE_UNAVAILABLE, VAULT_CLOSED, VIEWS_BEHIND -> HttpStatus.SERVICE_UNAVAILABLE;
            case STORE_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
