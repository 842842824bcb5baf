// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import java.io.IOException;

/** More bytes came than a request may have. */
final class BodyTooLarge extends IOException {
    BodyTooLarge(long limit) {
        super("a request body has at most " + limit + " bytes");
    }
}
