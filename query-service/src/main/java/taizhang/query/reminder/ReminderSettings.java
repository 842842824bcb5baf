// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import taizhang.api.bureau.BureauId;

/**
 * What an operator may set of reminders.
 *
 * @param enabled whether the program reminds by itself
 * @param quiet days on which nothing is sent, besides those on which nobody works
 * @param cap how often a bureau is told something by itself in a week
 * @param mail off unless switched on
 */
@ConfigurationProperties("taizhang.reminders")
record ReminderSettings(
        @DefaultValue("false") boolean enabled,
        @DefaultValue Set<LocalDate> quiet,
        @DefaultValue("3") int cap,
        @DefaultValue Mail mail) {

    /**
     * @param from the sender's address
     * @param to the office mailbox of each bureau, by its code
     */
    record Mail(
            @DefaultValue("false") boolean enabled,
            @DefaultValue("taizhang@localhost") String from,
            @DefaultValue Map<String, String> to) {

        boolean reaches(BureauId bureau) {
            return enabled && to.containsKey(bureau.value());
        }
    }

    ReminderSettings {
        if (cap < 1) {
            throw new IllegalArgumentException("taizhang.reminders.cap must be at least 1");
        }
    }
}
