// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a dense table in the reader's words already: a table of some thousand cells is made faster of words than of
 * questions.
 *
 * @param column its name again, for a screen without columns
 * @param css how it looks
 * @param href where its reasons stand; absent where there is nothing
 * @param now what is known of it today, where somebody compares and it is something else
 */
public record SheetCell(
        String column,
        String css,
        @Nullable String href,
        @Nullable String symbol,
        String words,
        @Nullable String now) {}
