// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.command.ConflictingAggregateVersionException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.util.StringUtils;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoreUnavailable;
import taizhang.web.vault.VaultClosed;
import tools.jackson.core.JacksonException;

/** Finds out what an exception means to whoever sent the request. */
final class Diagnoses {

    private static final String RETRY_AFTER_SECONDS = "10";

    private Diagnoses() {}

    static Diagnosis of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<Diagnosis> known = known(cause);
            if (known.isPresent()) {
                return known.get();
            }
        }
        return Diagnosis.of(Problem.INTERNAL);
    }

    private static Optional<Diagnosis> known(Throwable thrown) {
        return Optional.ofNullable(
                switch (thrown) {
                    case MethodArgumentTypeMismatchException mismatch -> of(mismatch);
                    case Refused refused -> Diagnosis.of(refused);
                    // Chunks that are none, or a body that breaks off.
                    case BadRequestException _ -> Diagnosis.of(Problem.REQUEST_INVALID);
                    case BodyTooLarge _ -> Diagnosis.of(Problem.BODY_TOO_LARGE);
                    case StoreUnavailable store ->
                        Diagnosis.of(store.isFull() ? Problem.STORE_FULL : Problem.STORE_UNAVAILABLE)
                                .with(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
                    case VaultClosed _ -> Diagnosis.of(Problem.VAULT_CLOSED);
                    case JacksonException json -> Diagnosis.of(JsonFaults.of(json));
                    case HttpMessageNotReadableException unreadable
                    when unreadable.getCause() == null -> Diagnosis.of(Problem.JSON_INVALID, 1, 1);
                    case AggregateNotFoundException _ -> Diagnosis.of(Problem.NOT_FOUND);
                    case ConcurrencyException _, ConflictingAggregateVersionException _, SequenceTaken _ ->
                        Diagnosis.of(Problem.VERSION_CONFLICT);
                    case AccessDeniedException _ -> Diagnosis.of(Problem.ACCESS_DENIED);
                    case RequestRejectedException _ -> Diagnosis.of(Problem.REQUEST_INVALID);
                    case MissingServletRequestParameterException missing ->
                        Diagnosis.of(Refused.field(missing.getParameterName(), Problem.FIELD_REQUIRED));
                    case HttpRequestMethodNotSupportedException method -> of(method);
                    case MaxUploadSizeExceededException _ -> Diagnosis.of(Problem.BODY_TOO_LARGE, "file");
                    case InvalidParameterException unreadable ->
                        Diagnosis.of(
                                unreadable.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                                        ? Problem.BODY_TOO_LARGE
                                        : Problem.REQUEST_INVALID);
                    case MultipartException _ -> Diagnosis.of(Problem.REQUEST_INVALID);
                    case ErrorResponse response -> ofStatus(response.getStatusCode());
                    default -> null;
                });
    }

    static Diagnosis ofStatus(HttpStatusCode status) {
        return Diagnosis.of(
                switch (status.value()) {
                    case 401 -> Problem.LOGIN_REQUIRED;
                    case 403 -> Problem.ACCESS_DENIED;
                    case 404 -> Problem.NOT_FOUND;
                    case 405 -> Problem.METHOD_NOT_ALLOWED;
                    case 406 -> Problem.NOT_ACCEPTABLE;
                    case 413 -> Problem.BODY_TOO_LARGE;
                    case 415 -> Problem.MEDIA_TYPE;
                    case 429 -> Problem.TOO_MANY_REQUESTS;
                    case 503 -> Problem.STORE_UNAVAILABLE;
                    default -> status.is4xxClientError() ? Problem.REQUEST_INVALID : Problem.INTERNAL;
                });
    }

    private static Diagnosis of(HttpRequestMethodNotSupportedException method) {
        Diagnosis diagnosis = Diagnosis.of(Problem.METHOD_NOT_ALLOWED);
        String[] allowed = method.getSupportedMethods();
        return allowed == null
                ? diagnosis
                : diagnosis.with(HttpHeaders.ALLOW, StringUtils.arrayToDelimitedString(allowed, ", "));
    }

    /** An address that can't be one of ours was never found; a parameter that can't be read names itself. */
    private static Diagnosis of(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return Diagnosis.of(Problem.NOT_FOUND);
        }
        return Diagnosis.of(
                mismatch.getRequiredType() == LocalDate.class
                        ? Refused.field(mismatch.getName(), Problem.DATE_INVALID, "unreadable")
                        : Refused.field(mismatch.getName(), Problem.FIELD_TYPE));
    }
}
