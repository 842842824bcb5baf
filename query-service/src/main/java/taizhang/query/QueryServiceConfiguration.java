// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import taizhang.web.ledger.LedgerConfiguration;

/** Brings the query service into whatever program has it on its path: each feature's package configures itself. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.AxonAutoConfiguration")
@ComponentScan
@Import(LedgerConfiguration.class)
public class QueryServiceConfiguration {}
