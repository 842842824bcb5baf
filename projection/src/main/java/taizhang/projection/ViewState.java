// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which generations of a view there are: the document {@code view/<name>}. Where it is absent the first one serves.
 *
 * @param reading the generation that readers are given
 * @param writing the one that the live group writes; it runs ahead of {@code reading} only until whatever the live group
 *     had meanwhile written to the old one is in the new one too
 * @param completeTo while {@code writing} runs ahead: the position up to which it holds everything
 * @param newest the highest number ever given; numbers are never used twice
 * @param retired generations whose documents are to be removed
 * @param failure why the last rebuild ended without a new generation
 * @param shape in which the documents that are written stand; absent where a program from before shapes wrote them
 */
record ViewState(
        int reading,
        int writing,
        long completeTo,
        int newest,
        @Nullable Building building,
        List<Integer> retired,
        @Nullable String failure,
        @Nullable String shape) {

    static final ViewState FIRST =
            new ViewState(Generation.FIRST, Generation.FIRST, 0, Generation.FIRST, null, List.of(), null, null);

    static String id(String view) {
        return "view/" + view;
    }

    boolean isSettled() {
        return reading == writing;
    }

    boolean isBuiltBy(String run) {
        return building != null && building.run().equals(run);
    }

    /** A half-built generation that this one takes the place of is retired. */
    ViewState begun(Building next) {
        return new ViewState(reading, writing, completeTo, next.generation(), next, retiredWithBuilding(), null, shape);
    }

    ViewState advanced(Building further) {
        return new ViewState(reading, writing, completeTo, newest, further, retired, failure, shape);
    }

    ViewState failed(String why) {
        return new ViewState(reading, writing, completeTo, newest, null, retiredWithBuilding(), why, shape);
    }

    /** From now on the live group writes the new generation. */
    ViewState switched(int generation, long complete, String builtAs) {
        return new ViewState(reading, generation, complete, newest, null, retired, null, builtAs);
    }

    /** From now on readers are given what the live group writes. */
    ViewState settled() {
        return new ViewState(writing, writing, completeTo, newest, building, with(retired, reading), failure, shape);
    }

    ViewState swept(List<Integer> removed) {
        return new ViewState(
                reading,
                writing,
                completeTo,
                newest,
                building,
                retired.stream().filter(number -> !removed.contains(number)).toList(),
                failure,
                shape);
    }

    /** For a view that has no documents yet. */
    ViewState shapedAs(String first) {
        return new ViewState(reading, writing, completeTo, newest, building, retired, failure, first);
    }

    private List<Integer> retiredWithBuilding() {
        return building == null ? retired : with(retired, building.generation());
    }

    private static List<Integer> with(List<Integer> numbers, int another) {
        return Stream.concat(numbers.stream(), Stream.of(another)).toList();
    }
}
