// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;

/** Something to be done on a session that someone else owns. */
@FunctionalInterface
interface Work<T> {
    T on(Session session) throws SQLException;
}
