// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

import java.util.List;
import java.util.Locale;
import taizhang.command.shape.Type;

/** Offers what may be chosen where a field points to something else in the ledger. */
public interface Choices {

    /** Nothing is on offer: the input takes text. */
    List<Option> NONE = List.of();

    /** @param field the name of a top-level field */
    List<Option> of(String field, Type.To to, Locale locale);
}
