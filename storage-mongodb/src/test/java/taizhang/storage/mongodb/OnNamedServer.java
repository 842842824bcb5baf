// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

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

/** These tests take the server named by {@code TAIZHANG_MONGODB_URI}; without one they say that they were not run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnNamedServer.Condition.class)
public @interface OnNamedServer {

    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (System.getenv(FreshDatabase.NAMED_SERVER) != null) {
                return ConditionEvaluationResult.enabled("a server is named");
            }
            String missing = "no server is named by " + FreshDatabase.NAMED_SERVER;
            sayNotRun(context.getDisplayName() + ": " + missing);
            return ConditionEvaluationResult.disabled(missing);
        }

        static void sayNotRun(String line) {
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
    }
}
