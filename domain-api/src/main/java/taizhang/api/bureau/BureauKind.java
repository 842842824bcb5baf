// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

/** What a bureau does; rules may bind one kind and not another. */
public enum BureauKind {
    PUBLIC_SECURITY,
    JUSTICE,
    PETITION,
    JUSTICE_OFFICE,
    LEGAL_AID,
    OTHER
}
