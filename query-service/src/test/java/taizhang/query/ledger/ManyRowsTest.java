// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.record.RecordKind;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyRowsTest {

    private static final int ROWS = 100_000;
    private static final long MOST = 48L << 20;

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void a_hundred_thousand_rows_are_written_without_being_kept(String format) throws IOException {
        LedgerFile file = format.equals("csv")
                ? new CsvLedger(OutputStream.nullOutputStream())
                : new XlsxLedger(OutputStream.nullOutputStream(), RecordKind.STUDY_SESSION, "台账", "导出条件");
        file.headers(row(0));
        long before = held();
        for (int number = 1; number <= ROWS; number++) {
            file.row(row(number));
            if (number % (ROWS / 4) == 0) {
                assertThat(held() - before).as("after %d rows", number).isLessThan(MOST);
            }
        }
        file.end(List.of());
    }

    /** Each row with texts of its own, so that nothing can be shared. */
    private static List<String> row(int number) {
        return IntStream.range(0, Layout.width(RecordKind.STUDY_SESSION))
                .mapToObj(column -> column == 0 ? Integer.toString(number) : "第" + number + "次学习第" + column + "项")
                .toList();
    }

    private static long held() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
