// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

/** Who of the bureau's heads (负责人, CT-01) came to a hearing; heads of entrusted bodies are none. */
public enum HeadClass {
    /** 正职 */
    CHIEF,
    /** 副职 */
    DEPUTY,
    /** 其他参与分管的负责人 */
    OTHER_IN_CHARGE,
    /** 负责人未出庭 */
    NONE
}
