// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import taizhang.projection.Views;
import taizhang.projection.Views.View;

/** The directory as its one document says. */
final class ProjectedBureaus implements Bureaus {

    private final Views views;

    ProjectedBureaus(Views views) {
        this.views = views;
    }

    @Override
    public Directory directory() {
        return views.find(Directory.ID, Directory.class).map(View::document).orElse(Directory.EMPTY);
    }
}
