// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** What people see in the cells of a workbook: days as days, whole numbers without a point, formulas as their results. */
final class CellText {

    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_466);

    private CellText() {}

    static List<String> of(Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(of(row.getOptionalCell(column).orElse(null)));
        }
        return cells;
    }

    private static String of(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY, ERROR -> "";
            case STRING -> cell.asString();
            case BOOLEAN -> Boolean.toString(cell.asBoolean());
            case NUMBER -> number(cell, cell.asNumber());
            case FORMULA -> cell.getText();
        };
    }

    private static String number(Cell cell, BigDecimal number) {
        boolean day = isDay(cell) && number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
        if (!day) {
            return number.stripTrailingZeros().toPlainString();
        }
        LocalDateTime moment = cell.asDate();
        if (number.compareTo(BigDecimal.ONE) < 0) {
            return moment.toLocalTime().withSecond(0).withNano(0).toString();
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.withSecond(0).withNano(0).toString().replace('T', ' ');
    }

    /** Formats 14 to 22 and, in East Asian programs, 27 to 36 and 50 to 58 are days and hours; others say so by letters. */
    private static boolean isDay(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null
                && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58)) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String letters = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "").toLowerCase(Locale.ROOT);
        return letters.matches(".*[ydhms年月日].*") && !letters.contains("general");
    }
}
