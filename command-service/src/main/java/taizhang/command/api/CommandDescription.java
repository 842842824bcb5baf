// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandDefinitions;

/** Describes each command under its own name, out of the shape that also decodes it. */
@Component
final class CommandDescription implements OpenApiCustomizer {

    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The body is not JSON or not of this make: json.invalid, field.unknown, field.type",
            "401", "login.required",
            "403", "access.denied",
            "404", "not_found: absent, or none of your business",
            "409", "version.conflict",
            "413", "body.too_large",
            "422", "A fault at one or several fields; no event was written and nothing has changed",
            "428", "version.required: an edit must say which version it saw"));

    private final CommandDefinitions definitions;

    CommandDescription(CommandDefinitions definitions) {
        this.definitions = definitions;
    }

    @Override
    public void customise(OpenAPI description) {
        if (description.getPaths() != null) {
            description.getPaths().remove(CommandController.PATH);
        }
        definitions
                .all()
                .forEach(definition -> description.path(
                        CommandController.PATH.replace("{name}", definition.name()),
                        new PathItem().post(operation(definition))));
    }

    private static Operation operation(CommandDefinition definition) {
        return new Operation()
                .operationId(definition.name())
                .addTagsItem("commands")
                .summary(definition.name())
                .addParametersItem(new HeaderParameter()
                        .name(CommandController.KEY)
                        .description("Your name for this submission: sent again under it, it is carried out once")
                        .required(true)
                        .schema(ShapeSchema.text(200)))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(json(
                                ShapeSchema.of(definition.body()).example(ShapeSchema.example(definition.body())))))
                .responses(responses());
    }

    private static ApiResponses responses() {
        Schema<?> outcome = ShapeSchema.object()
                .addProperty("id", ShapeSchema.text(64))
                .addProperty("version", ShapeSchema.number(1, Integer.MAX_VALUE))
                .addProperty("position", ShapeSchema.number(1, Long.MAX_VALUE));
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "201",
                        new ApiResponse()
                                .description("On record; views that have passed the position show it")
                                .content(json(outcome)));
        PROBLEMS.forEach((status, words) -> responses.addApiResponse(
                status,
                new ApiResponse()
                        .description(words)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json", new MediaType().schema(ShapeSchema.object())))));
        return responses;
    }

    private static Content json(Schema<?> schema) {
        return new Content().addMediaType("application/json", new MediaType().schema(schema));
    }
}
