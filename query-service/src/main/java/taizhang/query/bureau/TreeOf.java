// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.time.LocalDate;
import taizhang.query.asof.AsOf;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;

/** The units of one day that have not ended, as known then or as known now. */
final class TreeOf {

    private TreeOf() {}

    static Directory day(Bureaus bureaus, AsOf asOf, Tree tree, LocalDate today) {
        return switch (tree) {
            case THEN -> bureaus.directory().at(asOf.position(), asOf.today()).notEndedBy(asOf.today());
            case NOW -> bureaus.directory().notEndedBy(today);
        };
    }
}
