// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import taizhang.api.record.RecordId;
import taizhang.command.record.Verb;

/** What may still be done with a record, each on a page of its own. */
enum Change {
    CORRECT("/records/%s/correct", "command/record/correct", Verb.CORRECT, Entry.Saved.CORRECTED),
    VOID("/records/%s/void", "command/record/void", Verb.VOID, Entry.Saved.VOIDED),
    ISSUE("/plans/%s/issue", "command/record/issue", Verb.ENTER, Entry.Saved.ISSUED);

    private final String pattern;
    final String view;
    final Verb verb;
    final Entry.Saved saved;

    Change(String pattern, String view, Verb verb, Entry.Saved saved) {
        this.pattern = pattern;
        this.view = view;
        this.verb = verb;
        this.saved = saved;
    }

    String path(RecordId id) {
        return pattern.formatted(id.value());
    }
}
