// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

/** The demo city on two instances of each service, behind one origin. */
@OnServices
class DemoCityOnServicesTest extends DemoCityContract {}
