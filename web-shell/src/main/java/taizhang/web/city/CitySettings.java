// SPDX-License-Identifier: Apache-2.0
package taizhang.web.city;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a city may set for all its bureaus.
 *
 * @param backdateDays what is recorded later than this many calendar days after it was held meets no duty before a
 *     supervisor has approved it
 */
@ConfigurationProperties("taizhang.city")
public record CitySettings(@DefaultValue("30") int backdateDays) {

    public CitySettings {
        if (backdateDays < 1 || backdateDays > 366) {
            throw new IllegalArgumentException("taizhang.city.backdate-days must be between 1 and 366");
        }
    }
}
