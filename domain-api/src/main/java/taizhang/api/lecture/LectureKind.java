// SPDX-License-Identifier: Apache-2.0
package taizhang.api.lecture;

/** 党课 for Party members, 宣讲 for an audience beyond them. */
public enum LectureKind {
    PARTY_LECTURE,
    PUBLIC_LECTURE
}
