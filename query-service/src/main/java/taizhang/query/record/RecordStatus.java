// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

/** Where a record stands in its life. */
public enum RecordStatus {
    DRAFT,
    RECORDED,
    CORRECTED,
    VOIDED
}
