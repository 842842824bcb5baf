// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A test against the toy program on a real port; all of them share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {ToyProgram.class, ToyAccounts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
public @interface ShellTest {}
