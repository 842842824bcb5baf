// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

/** How far a notice has come. */
enum Stage {
    DRAFT,
    ISSUED,
    DROPPED
}
