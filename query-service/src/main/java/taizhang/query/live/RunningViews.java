// SPDX-License-Identifier: Apache-2.0
package taizhang.query.live;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import taizhang.web.live.LiveConfiguration;

/** The views are kept up to date wherever the query service is. */
@Configuration(proxyBeanMethods = false)
@Import(LiveConfiguration.class)
class RunningViews {}
