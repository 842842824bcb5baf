// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taizhang.api.Refused;
import taizhang.codec.RefusedJson;
import taizhang.web.clock.LedgerClock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns a flat body into a value of the domain, the same way for the API and for forms: read each field, lay it over
 * what stood there, work out what was left out, and let the value's own constructors have the last word.
 */
public final class Decoder {

    private final JsonMapper mapper;
    private final LedgerClock clock;

    public Decoder(JsonMapper mapper, LedgerClock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /**
     * @param envelope fields of the body that are not part of the value, such as the reason of a correction
     * @param base what stood there before, absent for something new; fields that the body doesn't name stay as in it
     * @param completion works out what people may leave out
     * @throws Refused with every fault that could be found at once
     */
    public <T> Decoded<T> decode(
            Shape shape,
            Shape envelope,
            ObjectNode body,
            Notation notation,
            @Nullable ObjectNode base,
            Consumer<ObjectNode> completion,
            Class<T> value) {
        Shape all = shape.and(envelope);
        Faults faults = new Faults();
        ObjectNode read = new Reading(notation, clock.today().getYear(), faults).body(all, body);
        ObjectNode whole = base == null ? read : Patch.over(base, read, all);
        Wholeness.require(all, whole, "", faults);
        faults.refuse(all);
        ObjectNode rest = takeOut(envelope, whole);
        completion.accept(whole);
        bindGroups(shape, whole, faults);
        T bound = bind(whole, value, faults);
        faults.refuse(all);
        if (bound == null) {
            throw new IllegalStateException("neither a value nor a fault");
        }
        return new Decoded<>(bound, rest);
    }

    /** Reads and checks a body that has no value type of its own. */
    public ObjectNode read(Shape shape, ObjectNode body, Notation notation) {
        Faults faults = new Faults();
        ObjectNode read = new Reading(notation, clock.today().getYear(), faults).body(shape, body);
        Wholeness.require(shape, read, "", faults);
        faults.refuse(shape);
        return read;
    }

    private static ObjectNode takeOut(Shape envelope, ObjectNode whole) {
        ObjectNode taken = JsonNodeFactory.instance.objectNode();
        for (Field field : envelope.fields()) {
            JsonNode value = whole.remove(field.name());
            if (value != null) {
                taken.set(field.name(), value);
            }
        }
        return taken;
    }

    /** Each group alone first, so that a fault in one does not hide those of the others. */
    private void bindGroups(Shape shape, ObjectNode whole, Faults faults) {
        for (Field field : shape.fields()) {
            JsonNode node = whole.get(field.name());
            if (field.type() instanceof Type.Group group
                    && node instanceof ObjectNode values
                    && bind(values, group.value(), faults) == null) {
                whole.set(field.name(), JsonNodeFactory.instance.nullNode());
            }
        }
    }

    private <T> @Nullable T bind(ObjectNode node, Class<T> value, Faults faults) {
        try {
            return mapper.treeToValue(node, value);
        } catch (JacksonException failure) {
            faults.addAllWhereTyped(RefusedJson.in(failure).orElseThrow(() -> failure));
            return null;
        }
    }
}
