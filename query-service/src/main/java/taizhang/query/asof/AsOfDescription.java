// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes {@code ?asOf=} in the API's document, once for every address that takes it. */
@Component
final class AsOfDescription implements OperationCustomizer {

    AsOfDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(AsOf.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean takesIt = Stream.of(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == AsOf.class);
        return takesIt
                ? operation.addParametersItem(new QueryParameter()
                        .name(AsOfArgument.PARAMETER)
                        .description("what was known at the end of this day; all that is known now where absent")
                        .required(false)
                        .schema(new DateSchema()))
                : operation;
    }
}
