// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

/** 宪法“进”的场所; which of them a year asks for is data of its rules, since no national list of nine was found. */
public enum PlaceTag {
    /** 企业 */
    ENTERPRISE,
    /** 农村 */
    VILLAGE,
    /** 机关 */
    OFFICE,
    /** 校园 */
    CAMPUS,
    /** 社区 */
    COMMUNITY,
    /** 军营 */
    BARRACKS,
    /** 网络 */
    NETWORK,
    /** 手机 */
    MOBILE,
    /** 家庭 */
    FAMILY,
    /** 宗教场所 */
    RELIGIOUS_SITE
}
