// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** These tests read the suite's one {@link Program} with the demo city and change nothing in it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(InDemoCity.Provider.class)
@interface InDemoCity {

    final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType().isAssignableFrom(Program.class);
        }

        @Override
        public Program resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Program.class))
                    .computeIfAbsent(Program.class, _ -> start(), Program.class);
        }

        private static Program start() {
            try {
                return Program.inDemoCity(Files.createTempDirectory("taizhang-demo"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
