// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** Finds the bureau whose timeline was asked for. */
final class TimelineBureau {

    private TimelineBureau() {}

    /** @throws Refused {@link Problem#NOT_FOUND} alike for a bureau that is unknown or out of the viewer's scope */
    static Directory.Bureau find(String code, Directory directory, Viewer viewer) {
        return directory.bureaus().stream()
                .filter(bureau -> bureau.id().value().equals(code))
                .filter(bureau -> viewer.maySee(bureau.id(), directory))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }
}
