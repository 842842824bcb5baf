// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import taizhang.storage.Document;

/** The documents' rows. Their ids are compared as UTF-8, SQLite's BINARY collation. */
final class DocumentRows {

    private DocumentRows() {}

    static Map<String, Document> get(Session session, Collection<String> ids) throws SQLException {
        var query = session.prepare("SELECT id, v, body FROM documents WHERE id = ?");
        Map<String, Document> found = HashMap.newHashMap(ids.size());
        for (String id : ids) {
            query.setString(1, id);
            try (ResultSet row = query.executeQuery()) {
                if (row.next()) {
                    found.put(id, document(row));
                }
            }
        }
        return found;
    }

    static Set<String> put(Session session, Collection<Document> batch) throws SQLException {
        var upsert = session.prepare("""
                INSERT INTO documents (id, v, body) VALUES (?, ?, CAST(? AS TEXT))
                ON CONFLICT (id) DO UPDATE SET v = excluded.v, body = excluded.body WHERE excluded.v > v""");
        Set<String> written = LinkedHashSet.newLinkedHashSet(batch.size());
        for (Document document : batch) {
            upsert.setString(1, document.id());
            upsert.setLong(2, document.v());
            upsert.setBytes(3, document.body());
            if (upsert.executeUpdate() == 1) {
                written.add(document.id());
            }
        }
        return written;
    }

    /** Tells how many there were. */
    static int delete(Session session, Collection<String> ids) throws SQLException {
        var delete = session.prepare("DELETE FROM documents WHERE id = ?");
        int deleted = 0;
        for (String id : ids) {
            delete.setString(1, id);
            deleted += delete.executeUpdate();
        }
        return deleted;
    }

    static List<Document> scan(Session session, String prefix, String after, int limit) throws SQLException {
        // One lower bound, so that the index leads straight to the page. Ids that begin with the prefix are neighbours.
        var query = session.prepare("""
                SELECT id, v, body FROM documents
                WHERE id >= max(?1, ?2) AND id <> ?2
                ORDER BY id LIMIT ?3""");
        query.setString(1, prefix);
        query.setString(2, after);
        query.setInt(3, limit);
        List<Document> page = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next() && row.getString(1).startsWith(prefix)) {
                page.add(document(row));
            }
        }
        return page;
    }

    private static Document document(ResultSet row) throws SQLException {
        return new Document(row.getString(1), row.getLong(2), row.getBytes(3));
    }
}
