// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

/** 不能出庭的正当理由 (CT-06). */
public enum ExcuseClass {
    /** 不可抗力 */
    FORCE_MAJEURE,
    /** 意外事件 */
    ACCIDENT,
    /** 需要履行他人不能代替的公务 */
    IRREPLACEABLE_DUTY,
    OTHER_GOOD_CAUSE
}
