// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

import java.util.List;
import taizhang.web.problem.FieldError;

/**
 * A form as a template draws it.
 *
 * @param carried hidden inputs
 * @param errors in the order of the inputs, for the summary on top
 */
public record Form(List<Input> first, List<Input> folded, List<Input> carried, List<FieldError> errors) {

    public boolean isAtFault() {
        return !errors.isEmpty();
    }

    /** What is wrong must be seen, so then the fold stands open. */
    public boolean isFoldOpen() {
        return folded.stream().anyMatch(Input::isAtFaultBelow);
    }
}
