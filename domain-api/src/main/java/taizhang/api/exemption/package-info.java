// SPDX-License-Identifier: Apache-2.0
/** Exemption of a unit from a rule for a span of days: asked for by one person, approved by another. */
@NullMarked
package taizhang.api.exemption;

import org.jspecify.annotations.NullMarked;
