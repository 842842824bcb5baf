// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

/** The demo city on one machine. */
@InDemoCity
class DemoCityTest extends DemoCityContract {}
