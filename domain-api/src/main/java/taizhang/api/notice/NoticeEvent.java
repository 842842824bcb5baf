// SPDX-License-Identifier: Apache-2.0
package taizhang.api.notice;

import java.time.LocalDate;
import taizhang.api.Event;

/** The life of a notice: drafted with its figures, then issued, which nothing changes any more, or dropped. */
public sealed interface NoticeEvent extends Event {

    NoticeId notice();

    record NoticeDrafted(NoticeId notice, NoticeWords words, Figures figures) implements NoticeEvent {}

    /** With the figures of its draft. */
    record NoticeIssued(NoticeId notice, NoticeWords words, LocalDate on) implements NoticeEvent {}

    record NoticeDropped(NoticeId notice, String reason) implements NoticeEvent {}
}
