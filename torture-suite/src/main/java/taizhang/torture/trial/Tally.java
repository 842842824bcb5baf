// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.trial;

/**
 * What was promised and what was not kept.
 *
 * @param acknowledged writes that the program said are kept
 * @param lost acknowledged writes that were not found again
 * @param duplicated writes that were found twice
 * @param torn units of work that were found in part, or changed
 * @param gaps positions or sequences that hold nothing
 */
public record Tally(long acknowledged, long lost, long duplicated, long torn, long gaps) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                acknowledged + other.acknowledged,
                lost + other.lost,
                duplicated + other.duplicated,
                torn + other.torn,
                gaps + other.gaps);
    }

    public boolean isClean() {
        return lost == 0 && duplicated == 0 && torn == 0 && gaps == 0;
    }

    /** The last line of the command; scripts compare it. */
    @Override
    public String toString() {
        return "acknowledged %d, lost %d, duplicated %d, torn %d, gaps %d"
                .formatted(acknowledged, lost, duplicated, torn, gaps);
    }
}
