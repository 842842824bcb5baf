// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

/** 主题党日形式. */
public enum ThemeForm {
    /** 集中学习 */
    STUDY,
    /** 参观见学 */
    VISIT,
    /** 志愿服务 */
    VOLUNTEERING,
    /** 重温入党誓词 */
    OATH,
    /** 政治生日 */
    POLITICAL_BIRTHDAY,
    /** 走访慰问 */
    HOME_VISITS,
    OTHER
}
