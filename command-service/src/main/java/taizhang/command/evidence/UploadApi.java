// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.EvidenceFile;
import taizhang.web.security.Viewer;
import taizhang.web.upload.UploadedFiles;

/** Takes a file as the whole body of a request; {@code AttachFile} then says whose evidence it is. */
@RestController
class UploadApi {

    static final String PATH = "/api/files";

    private final UploadedFiles files;

    UploadApi(UploadedFiles files) {
        this.files = files;
    }

    @PostMapping(path = PATH)
    @ResponseStatus(HttpStatus.CREATED)
    EvidenceFile upload(
            @RequestParam String name,
            @RequestParam(required = false) @Nullable String url,
            HttpServletRequest request,
            @AuthenticationPrincipal Viewer viewer)
            throws IOException {
        if (url != null || isAddress(request.getContentType())) {
            throw Refused.field(UploadedFiles.FIELD, Problem.URL_NOT_ALLOWED);
        }
        return files.take(name, request.getInputStream(), viewer.login());
    }

    /** A body that only tells where the file lies: the server never fetches. */
    private static boolean isAddress(@Nullable String type) {
        return type != null && (type.startsWith("text/uri-list") || type.startsWith("message/external-body"));
    }
}
