// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import taizhang.projection.Views;
import taizhang.projection.Views.View;
import taizhang.web.clock.LedgerClock;

/** The directory as its one document says of today. */
final class ProjectedBureaus implements Bureaus {

    private final Views views;
    private final LedgerClock clock;

    ProjectedBureaus(Views views, LedgerClock clock) {
        this.views = views;
        this.clock = clock;
    }

    @Override
    public Directory directory() {
        BureauLives lives = views.find(BureauLives.ID, BureauLives.class)
                .map(View::document)
                .orElse(BureauLives.NONE);
        return Directory.of(lives, clock.today());
    }
}
