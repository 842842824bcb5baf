// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * These tests share the suite's {@link Services} with the demo city; as a {@link Site} that is their one origin. They run
 * one after the other in the order that they state: readers, writers, killers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnServices.Provider.class)
@Execution(ExecutionMode.SAME_THREAD)
@interface OnServices {

    final class Provider implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == Services.class || type == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Services services = context.getRoot()
                    .getStore(Namespace.create(Services.class))
                    .computeIfAbsent(Services.class, _ -> Services.inDemoCity(), Services.class);
            return parameter.getParameter().getType() == Site.class ? services.origin() : services;
        }
    }
}
