// SPDX-License-Identifier: Apache-2.0
package taizhang.api.notice;

import taizhang.api.Command;

/** What a supervisor may ask of a notice. */
public sealed interface NoticeCommand extends Command {

    NoticeId notice();

    @Override
    default String target() {
        return target(notice());
    }

    static String target(NoticeId notice) {
        return "notice:" + notice.value();
    }

    /** @param figures as the read side worked them out; no client can make them */
    record DraftNotice(NoticeId notice, NoticeWords words, Figures figures) implements NoticeCommand {}

    /** @param words the final ones */
    record IssueNotice(NoticeId notice, NoticeWords words) implements NoticeCommand {}

    record DropNotice(NoticeId notice, String reason) implements NoticeCommand {}
}
