// SPDX-License-Identifier: Apache-2.0
package taizhang.api.notice;

import org.jspecify.annotations.Nullable;

/**
 * What people write on a notice themselves.
 *
 * @param number the document's own number (文号), absent where the office gives none
 * @param addressee to whom it goes (主送)
 * @param signedBy the office in whose name it goes out, never a person's name
 */
public record NoticeWords(String title, @Nullable String number, String addressee, String text, String signedBy) {}
