// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.deser.ValueInstantiators;
import tools.jackson.databind.deser.std.StdValueInstantiator;
import tools.jackson.databind.introspect.AnnotatedConstructor;
import tools.jackson.databind.module.SimpleModule;

/**
 * Calls the constructors of records by a handle that is made once. Jackson 3.1 makes a part of it anew for each call, which was
 * a fifth of the time of reading a document.
 */
final class RecordConstruction extends SimpleModule {

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(new ValueInstantiators.Base() {
            @Override
            public ValueInstantiator modifyValueInstantiator(
                    DeserializationConfig config, BeanDescription.Supplier bean, ValueInstantiator standard) {
                return standard instanceof StdValueInstantiator own
                                && own.getWithArgsCreator() instanceof AnnotatedConstructor constructor
                                && constructor.getDeclaringClass().isRecord()
                        ? new ByHandle(own, handle(constructor.getAnnotated()))
                        : standard;
            }
        });
    }

    private static MethodHandle handle(Constructor<?> constructor) {
        try {
            constructor.setAccessible(true);
            return MethodHandles.lookup()
                    .unreflectConstructor(constructor)
                    .asSpreader(Object[].class, constructor.getParameterCount())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(constructor + " was made accessible", impossible);
        }
    }

    private static final class ByHandle extends StdValueInstantiator {

        private final transient MethodHandle constructor;

        ByHandle(StdValueInstantiator standard, MethodHandle constructor) {
            super(standard);
            this.constructor = constructor;
        }

        @Override
        public Object createFromObjectWith(DeserializationContext context, Object[] components) {
            try {
                return (Object) constructor.invokeExact(components);
            } catch (Throwable refused) {
                return context.handleInstantiationProblem(
                        getValueClass(), components, rewrapCtorProblem(context, refused));
            }
        }
    }
}
