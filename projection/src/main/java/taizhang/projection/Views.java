// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Reads the documents that projections wrote. */
public interface Views {

    /** @param v the last log position that changed it */
    record View<D>(long v, D document) {}

    <D> Optional<View<D>> find(String id, Class<D> shape);

    <D> Map<String, View<D>> find(Collection<String> ids, Class<D> shape);

    /** Says what will be asked for soon, so that it can be fetched together. A hint: answers are the same without it. */
    default void foresee(Collection<String> ids) {}
}
