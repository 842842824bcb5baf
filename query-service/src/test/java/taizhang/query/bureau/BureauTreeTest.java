// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.BureauId;
import taizhang.query.SampleCity;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BureauTreeTest {

    @Test
    void a_bureau_follows_its_parent_and_siblings_stand_in_the_order_of_codes() {
        assertThat(BureauTree.of(SampleCity.directory()).branches())
                .extracting(branch -> branch.depth() + " " + branch.bureau().id())
                .containsSubsequence("0 zz-sf", "1 lk-sf", "1 ty-sf", "2 ty-fy", "2 ty-sf-ss", "1 yl-sf", "0 zz-xf");
    }

    @Test
    void a_bureau_whose_parent_is_not_shown_stands_at_the_top() {
        Set<BureauId> shown = Set.of(new BureauId("ty-sf"), new BureauId("ty-fy"));
        assertThat(BureauTree.of(SampleCity.directory(), shown::contains).branches())
                .extracting(branch -> branch.depth() + " " + branch.bureau().id())
                .containsExactly("0 ty-sf", "1 ty-fy");
    }
}
