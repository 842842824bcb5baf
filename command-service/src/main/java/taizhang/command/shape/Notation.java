// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

/** How values are written: the API has types and ISO dates, a form has text as people type it. */
public enum Notation {
    JSON,
    FORM
}
