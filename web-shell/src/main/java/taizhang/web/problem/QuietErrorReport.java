// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;

/**
 * Tomcat's last word on a request that never reached a filter: a bare problem, where Tomcat's own would name itself and
 * its version. Public because Tomcat makes it by its name.
 */
public final class QuietErrorReport extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(QuietErrorReport.class);

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String body = "{\"type\":\"/problems/%2$s\",\"status\":%1$d,\"code\":\"%2$s\"}"
                .formatted(
                        response.getStatus(),
                        Diagnoses.ofStatus(HttpStatusCode.valueOf(response.getStatus()))
                                .problem()
                                .code());
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            log.debug("nobody is left to read the error", gone);
        }
    }
}
