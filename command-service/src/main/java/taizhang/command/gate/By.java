// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.axonframework.messaging.annotation.MetaDataValue;

/** The {@link Actor} whom the gate let through with the command. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@MetaDataValue(value = Actor.METADATA, required = true)
public @interface By {}
