// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.List;

/** The document {@code campaigns}: which campaigns and years ever had an activity or a plan, so that a list can be read by id. */
record CampaignIndex(List<CampaignKey> campaigns) {

    static final String ID = "campaigns";
    static final CampaignIndex EMPTY = new CampaignIndex(List.of());

    CampaignIndex {
        campaigns = campaigns.stream().distinct().sorted(CampaignKey.ORDER).toList();
    }
}
