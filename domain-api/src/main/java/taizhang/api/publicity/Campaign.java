// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

/** Campaigns that several bureaus carry out together; their windows are calendar data, not code. */
public enum Campaign {
    /** 宪法宣传周 */
    CONSTITUTION_WEEK,
    /** 4·15 全民国家安全教育日 */
    NATIONAL_SECURITY_DAY,
    /** 6·26 国际禁毒日 */
    ANTI_DRUG_DAY,
    /** 民法典宣传月 */
    CIVIL_CODE_MONTH
}
