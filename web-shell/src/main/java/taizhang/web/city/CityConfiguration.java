// SPDX-License-Identifier: Apache-2.0
package taizhang.web.city;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CitySettings.class)
public class CityConfiguration {}
