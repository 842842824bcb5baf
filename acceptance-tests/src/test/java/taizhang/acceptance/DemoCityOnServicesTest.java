// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import org.junit.jupiter.api.Order;

/** The demo city on two instances of each service, behind one origin. */
@OnServices
@Order(11)
class DemoCityOnServicesTest extends DemoCityContract {}
