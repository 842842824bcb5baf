// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused.Fault;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife;
import taizhang.command.bureau.Chart;
import taizhang.command.shape.Field;
import taizhang.command.shape.Path;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Policy: every bureau that a record names is registered, and still there on the day of the record. */
record KnownBureaus(Chart chart) {

    /** @param day of the record; absent for a draft, which has none yet */
    List<Fault> faults(Shape shape, ObjectNode details, @Nullable LocalDate day) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : shape.fields()) {
            JsonNode value = details.get(field.name());
            if (value != null) {
                switch (field.type()) {
                    case Type.Reference(Type.To to)
                    when to == Type.To.BUREAU -> check(value.stringValue(), field.name(), day, faults);
                    case Type.Bureaus _ -> {
                        for (int index = 0; index < value.size(); index++) {
                            check(value.get(index).stringValue(), Path.at(field.name(), index), day, faults);
                        }
                    }
                    default -> {}
                }
            }
        }
        return faults;
    }

    private void check(String bureau, String path, @Nullable LocalDate day, List<Fault> faults) {
        BureauLife life = chart.life(new BureauId(bureau)).orElse(null);
        if (life == null) {
            faults.add(new Fault(Problem.BUREAU_UNKNOWN, path, List.of(bureau)));
            return;
        }
        LocalDate end = life.ends();
        if (day != null && end != null && !day.isBefore(end)) {
            faults.add(new Fault(Problem.BUREAU_CLOSED, path, List.of(life.nameOn(day), end)));
        }
    }
}
