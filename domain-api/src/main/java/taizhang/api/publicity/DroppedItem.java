// SPDX-License-Identifier: Apache-2.0
package taizhang.api.publicity;

/**
 * An item that need not be carried out any more, by a decision of the superior: neither planned nor missed (rules F4).
 *
 * @param item as the plan numbers it
 * @param decidedBy 上级单位 and its document, never a person's name
 */
public record DroppedItem(String item, String decidedBy, String reason) {}
