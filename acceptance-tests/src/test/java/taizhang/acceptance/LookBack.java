// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the supervisor's pages say of 2026, read off them figure by figure. */
record LookBack(Browser browser) {

    /** What a cell says of its own, without the name of its column, its symbol and what is known by now. */
    private static final String SAID = """
            const said = cell => {
                const copy = cell.cloneNode(true);
                copy.querySelectorAll('.card-label, .symbol, .now-known').forEach(aside => aside.remove());
                return copy.textContent.replace(/\\s+/g, ' ').trim();
            };
            """;

    private static final String ROWS = """
            return [...document.querySelectorAll('table.matrix tbody tr:has(td.total), table.matrix tfoot tr')].map(row =>
                (row.querySelector('th a') ?? row.querySelector('th')).textContent.trim() + ':'
                    + [...row.querySelectorAll('td')].map(cell => said(cell).replace(/\\D/g, '')))
            """;

    /**
     * The rows of the city overview, each as the months in which something was held and the year's total, such as
     * {@code 4月 3, 6月 1, 合计 4}; a row of nothing is {@code 合计 0}.
     */
    Map<String, String> city(String view) {
        browser.open("/city?year=2026" + view);
        Map<String, String> rows = new TreeMap<>();
        for (String row : browser.texts(SAID + ROWS)) {
            rows.put(row.substring(0, row.indexOf(':')), inShort(row.substring(row.indexOf(':') + 1)));
        }
        return rows;
    }

    private static String inShort(String figures) {
        List<String> months = List.of(figures.split(","));
        StringBuilder held = new StringBuilder();
        for (int month = 1; month <= 12; month++) {
            if (!months.get(month - 1).matches("0?")) {
                held.append(month).append("月 ").append(months.get(month - 1)).append(", ");
            }
        }
        return held + "合计 " + months.get(12);
    }

    /** The cell of a bureau's studies in the second quarter, such as {@code 达标 1/1}. */
    String study(String bureau, String view) {
        browser.open("/compliance?year=2026&rule=ZXZ-01" + view);
        return browser.texts(SAID + """
                        return [said(document.querySelector(`a[href*='/compliance/ZXZ-01/2026-Q2/${arguments[0]}']`))];
                        """, bureau).getFirst();
    }
}
