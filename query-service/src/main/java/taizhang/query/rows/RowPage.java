// SPDX-License-Identifier: Apache-2.0
package taizhang.query.rows;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which rows of a long table are shown. Whatever is said of all rows, such as their totals, is said on each page alike.
 *
 * @param parameter of the address that says which page it is, so that a page may hold several tables
 * @param number from 1; one that is asked for beyond the last is the last
 * @param size so many rows at most
 * @param of how many there are in all
 */
public record RowPage(String parameter, int number, int size, int of) {

    /** What a screen of a dense table is made for, and what prints on one sheet of A3. */
    public static final int TABLE = 120;

    /** Of entries that take several lines each. */
    public static final int LIST = 50;

    public RowPage {
        number = Math.clamp(number, 1, pages(size, of));
    }

    private static int pages(int size, int of) {
        return Math.max(1, (of + size - 1) / size);
    }

    public int pages() {
        return pages(size, of);
    }

    /** True where not all rows are shown. */
    public boolean isPart() {
        return pages() > 1;
    }

    /** The first row's number, from 1. */
    public int first() {
        return (number - 1) * size + 1;
    }

    public int last() {
        return Math.min(of, number * size);
    }

    /** @param all as many as there are */
    public <T> List<T> rows(List<T> all) {
        return of == 0 ? List.of() : all.subList(first() - 1, last());
    }

    public List<Integer> numbers() {
        return IntStream.rangeClosed(1, pages()).boxed().toList();
    }
}
