// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

/** What was counted at an activity. */
public enum QuantityKind {
    /** 发放资料 */
    MATERIALS,
    /** 解答咨询 */
    CONSULTATIONS,
    /** 受众人数 */
    AUDIENCE,
    /** 覆盖村(社区) */
    VILLAGES_REACHED,
    /** 出动人员 */
    STAFF,
    /** 展板、横幅等 */
    DISPLAYS,
    /** 线上阅读、播放 */
    VIEWS
}
