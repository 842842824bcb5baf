// SPDX-License-Identifier: Apache-2.0
package taizhang.query;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Brings the query service into whatever program has it on its path: each feature's package configures itself. */
@AutoConfiguration
@ComponentScan(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class QueryServiceConfiguration {}
