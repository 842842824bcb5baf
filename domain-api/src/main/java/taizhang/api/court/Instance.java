// SPDX-License-Identifier: Apache-2.0
package taizhang.api.court;

/** 审级: another instance of a case is a new duty (CT-04), so it is a record of its own. */
public enum Instance {
    FIRST,
    SECOND,
    RETRIAL
}
