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

/** These tests take the suite's one {@link Browser}; without one they say so loudly, and fail where {@code CI=true}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InBrowser.Provider.class)
@interface InBrowser {

    final class Provider implements ExecutionCondition, ParameterResolver {

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

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Browser.class;
        }

        @Override
        public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (Browser.binary().isEmpty() || Browser.chromedriver().isEmpty()) {
                throw new AssertionError(MISSING);
            }
            return context.getRoot()
                    .getStore(Namespace.create(Browser.class))
                    .computeIfAbsent(Browser.class, _ -> Browser.open(), Browser.class);
        }
    }
}
