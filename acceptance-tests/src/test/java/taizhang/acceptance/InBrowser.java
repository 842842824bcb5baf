// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import taizhang.acceptance.Browsers.Loan;

/** These tests take a {@link Browser} of the suite, each test one for itself; without one they say so loudly, and fail where {@code CI=true}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Provider.class)
@interface InBrowser {

    final class Provider implements ExecutionCondition, ParameterResolver {

        private static final Namespace NAMESPACE = Namespace.create(Browser.class);
        private static final String MISSING =
                "no Chromium with chromedriver on the PATH (Debian: chromium, chromium-driver)";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            boolean present =
                    Browser.binary().isPresent() && Browser.chromedriver().isPresent();
            if (present || "true".equals(System.getenv("CI"))) {
                return ConditionEvaluationResult.enabled("a browser is there, or its absence is a failure");
            }
            sayNotRun(context.getDisplayName() + ": " + MISSING);
            return ConditionEvaluationResult.disabled(MISSING);
        }

        private static void sayNotRun(String line) {
            System.err.println("NOT RUN: " + line);
            try {
                Files.writeString(
                        Path.of(System.getProperty("taizhang.not-run", "target/not-run.txt")),
                        line + "\n",
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A browser is lent to one test, also where its class asks for it. */
        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (Browser.binary().isEmpty() || Browser.chromedriver().isEmpty()) {
                throw new AssertionError(MISSING);
            }
            Browsers browsers = context.getRoot()
                    .getStore(NAMESPACE)
                    .computeIfAbsent(Browsers.class, _ -> new Browsers(), Browsers.class);
            return context.getStore(NAMESPACE)
                    .computeIfAbsent(Loan.class, _ -> browsers.lend(), Loan.class)
                    .browser();
        }
    }
}
