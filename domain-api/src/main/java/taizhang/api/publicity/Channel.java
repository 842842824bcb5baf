// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

/** 宣传形式/渠道. */
public enum Channel {
    STALL,
    QUIZ,
    ONLINE_QUIZ,
    LEGAL_CONSULTATION,
    CASE_EXPLANATION,
    LECTURE,
    DISPLAY_BOARD,
    BANNER,
    PUBLIC_SCREEN,
    LED_SLOGAN,
    CHAT_GROUP,
    OFFICIAL_ACCOUNT,
    SHORT_VIDEO,
    PUBLICITY_VEHICLE,
    SCHOOL_VISIT,
    ENTERPRISE_VISIT
}
