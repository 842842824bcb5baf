// SPDX-License-Identifier: Apache-2.0
package taizhang.api.lecture;

/** 党课类别. */
public enum LectureCategory {
    /** 专题党课 */
    TOPICAL,
    /** 廉政党课 */
    INTEGRITY,
    /** 书记讲党课 */
    SECRETARYS,
    /** 微党课 */
    SHORT,
    /** 形势政策 */
    CURRENT_AFFAIRS
}
