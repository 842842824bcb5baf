// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import taizhang.query.asof.Moment;
import taizhang.web.draft.Draft;

/** A draft as its writer finds it again. */
record HalfFilled(Draft draft, Moment keptAt) {

    HalfFilled(Draft draft) {
        this(draft, new Moment(draft.keptAt()));
    }
}
