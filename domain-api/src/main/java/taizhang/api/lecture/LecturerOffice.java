// SPDX-License-Identifier: Apache-2.0
package taizhang.api.lecture;

import java.util.regex.Pattern;

/** The lecturer's office as far as a rule asks for it (rule DZB-05: the secretary's lecture). */
public enum LecturerOffice {
    /** 党委(党组)书记 */
    PARTY_SECRETARY,
    /** Another leading cadre, such as a deputy. */
    LEADER,
    OTHER;

    private static final Pattern SECRETARY = Pattern.compile("(?<!副)(党委|党组|党总支|党支部|支部|工委)书记");
    private static final Pattern LEADER_TITLE = Pattern.compile("书记|局长|主任|县长|区长|市长|政委");

    /** Reads the office out of the words of the post, such as 副区长、分局党委书记、局长; the form shows it for a change. */
    public static LecturerOffice named(String post) {
        if (post.equals(PARTY_SECRETARY.name()) || SECRETARY.matcher(post).find()) {
            return PARTY_SECRETARY;
        }
        return post.equals(LEADER.name()) || LEADER_TITLE.matcher(post).find() ? LEADER : OTHER;
    }
}
