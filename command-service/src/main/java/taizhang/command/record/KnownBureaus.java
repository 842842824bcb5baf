// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.ArrayList;
import java.util.List;
import taizhang.api.Problem;
import taizhang.api.Refused.Fault;
import taizhang.api.bureau.BureauId;
import taizhang.command.bureau.Chart;
import taizhang.command.shape.Field;
import taizhang.command.shape.Path;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Policy: every bureau that a record names is registered. */
record KnownBureaus(Chart chart) {

    List<Fault> faults(Shape shape, ObjectNode details) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : shape.fields()) {
            JsonNode value = details.get(field.name());
            if (value != null) {
                switch (field.type()) {
                    case Type.Reference(Type.To to)
                    when to == Type.To.BUREAU -> check(value.stringValue(), field.name(), faults);
                    case Type.Bureaus _ -> {
                        for (int index = 0; index < value.size(); index++) {
                            check(value.get(index).stringValue(), Path.at(field.name(), index), faults);
                        }
                    }
                    default -> {}
                }
            }
        }
        return faults;
    }

    private void check(String bureau, String path, List<Fault> faults) {
        if (!chart.knows(new BureauId(bureau))) {
            faults.add(new Fault(Problem.BUREAU_UNKNOWN, path, List.of(bureau)));
        }
    }
}
