// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.ConnectionString;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where the ledger is kept, as the operator wrote it.
 *
 * @param standalone whether the operator accepts a server that is no replica set, and so has no majority to survive on
 */
record Address(ConnectionString uri, String database, boolean standalone) {

    /** An option of ours among the driver's, which would warn of it as of a slip. */
    static final String STANDALONE = "taizhang.standalone=true";

    private static final String DATABASE = "taizhang";

    /** @throws IllegalArgumentException when the driver can't read it; the password is not repeated */
    static Address of(String text) {
        int question = text.indexOf('?');
        String place = question < 0 ? text : text.substring(0, question);
        String all = question < 0 ? "" : text.substring(question + 1);
        String options = Arrays.stream(all.split("&"))
                .filter(option -> !option.isEmpty() && !option.equals(STANDALONE))
                .collect(Collectors.joining("&"));
        ConnectionString uri = new ConnectionString(options.isEmpty() ? place : place + "?" + options);
        String database = uri.getDatabase();
        boolean standalone = Arrays.asList(all.split("&")).contains(STANDALONE);
        return new Address(uri, database == null ? DATABASE : database, standalone);
    }

    /** For messages: it holds no password. */
    @Override
    public String toString() {
        return "database %s at %s".formatted(database, String.join(", ", uri.getHosts()));
    }
}
