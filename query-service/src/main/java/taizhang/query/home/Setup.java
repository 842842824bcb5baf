// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.time.LocalDate;
import java.util.List;
import taizhang.api.bureau.UnitKind;
import taizhang.query.bureau.Fact;
import taizhang.web.directory.Directory;

/**
 * How far an administrator has come.
 *
 * @param untold bureaus of which some fact was never told, so that verdicts about them stay unknown
 */
record Setup(int bureaus, int untold) {

    static Setup of(Directory directory, LocalDate today) {
        List<Directory.Bureau> bureaus = directory.notEndedBy(today).bureaus().stream()
                .filter(bureau -> bureau.unit() == UnitKind.BUREAU)
                .toList();
        return new Setup(bureaus.size(), (int) bureaus.stream()
                .filter(bureau -> Fact.of(bureau.factsOn(today)).stream().anyMatch(Fact::isUnknown))
                .count());
    }
}
