// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param store the database that all processes share, {@code mongodb://…} */
@ConfigurationProperties("taizhang")
record StoreSettings(@Nullable String store) {}
