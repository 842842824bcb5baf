// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.api.meeting.Voters;
import taizhang.api.publicity.Window;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.LeaveReasons;

/** The filled fields of a record under the names that labels and the API use, in the order of its components. */
final class Fields {

    private Fields() {}

    static Map<String, Object> of(Details details) {
        Map<String, Object> fields = new LinkedHashMap<>();
        collect((Record) details, "", fields);
        return fields;
    }

    private static void collect(Record record, String prefix, Map<String, Object> fields) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = prefix + component.getName();
            switch (value(record, component)) {
                case null -> {}
                case Collection<?> none when none.isEmpty() -> {}
                case Attendance attendance -> collect(attendance, name + ".", fields);
                case LeaveReasons reasons -> collect(reasons, name + ".", fields);
                case Voters voters -> collect(voters, name + ".", fields);
                case Window window -> collect(window, name + ".", fields);
                case Object single -> fields.put(name, single);
            }
        }
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " can't be read", e);
        }
    }
}
