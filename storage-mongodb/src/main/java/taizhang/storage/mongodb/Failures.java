// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.MongoException;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;
import taizhang.storage.StoreUnavailable;

/** What the driver's errors mean to those behind the ports, and what is to be done about them. */
final class Failures {

    static final int DUPLICATE_KEY = 11_000;
    static final int COMMAND_NOT_FOUND = 59;

    private static final Set<Integer> NOT_ALLOWED = Set.of(13, 18);
    private static final int OUT_OF_DISK_SPACE = 14_031;

    private Failures() {}

    static StoreUnavailable unavailable(Address address, String what, Throwable cause) {
        return new StoreUnavailable(
                "%s (%s): %s".formatted(what, address, reason(cause)), cause, isCode(cause, OUT_OF_DISK_SPACE));
    }

    private static String reason(Throwable cause) {
        if (login(cause)) {
            return "the server refuses the login; correct user, password and authSource in the address";
        }
        if (cause instanceof MongoException e && NOT_ALLOWED.contains(e.getCode())) {
            return "the user may not do this; grant it the role readWrite on this database";
        }
        if (cause instanceof MongoTimeoutException) {
            return "no server answers that could take it; start one, or correct the address. " + cause.getMessage();
        }
        if (isCode(cause, OUT_OF_DISK_SPACE)) {
            return "the server's disk is full; make room, no restart is needed";
        }
        return String.valueOf(cause.getMessage());
    }

    /** A refused login hides behind the time-out of those who waited for a server to be of use. */
    private static boolean login(Throwable cause) {
        return cause instanceof MongoSecurityException
                || cause instanceof MongoTimeoutException
                        && String.valueOf(cause.getMessage()).contains(MongoSecurityException.class.getName());
    }

    private static boolean isCode(Throwable cause, int code) {
        return cause instanceof MongoException e && e.getCode() == code;
    }
}
