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
            case MEDIA_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case FIELD_REQUIRED,
                    TEXT_FORBIDDEN_CHAR,
                    TEXT_TOO_LONG,
                    DATE_INVALID,
                    NUMBER_RANGE,
                    CHOICE_UNKNOWN,
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
                    IDEMPOTENCY_REUSED,
                    RECORD_VOIDED,
                    RECORD_UNCHANGED,
                    PLAN_ALREADY_ISSUED,
                    ACCOUNT_CLOSED,
                    PASSWORD_WEAK -> HttpStatus.UNPROCESSABLE_CONTENT;
            case VERSION_REQUIRED -> HttpStatus.PRECONDITION_REQUIRED;
            case TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
            case STORE_UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            case STORE_FULL -> HttpStatus.INSUFFICIENT_STORAGE;
            case INTERNAL -> HttpStatus.INTERNAL_SERVER_ERROR;
        };
    }
}
