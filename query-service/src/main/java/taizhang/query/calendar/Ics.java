// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.web.clock.LedgerClock;

/** Writes calendars as RFC 5545 has them; nothing else knows the library. */
final class Ics {

    private static final int LONGEST_LINE = 75;
    private static final Duration UNSAID = Duration.ofHours(1);

    private Ics() {}

    static byte[] of(String name, List<Appointment> appointments, Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Taizhang//Calendar//ZH");
        calendar.setName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        appointments.forEach(appointment -> calendar.addEvent(event(appointment, now)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // The library folds by characters; the standard counts octets, of which a Chinese one has three.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return folded(text.toString()).getBytes(UTF_8);
    }

    private static VEvent event(Appointment appointment, Instant now) {
        VEvent event = new VEvent();
        event.setUid(appointment.uid());
        event.setSequence((int) appointment.revision());
        event.setDateTimeStamp(Date.from(now));
        event.setSummary(appointment.summary());
        if (appointment.place() != null) {
            event.setLocation(appointment.place());
        }
        if (appointment.note() != null) {
            event.setDescription(appointment.note());
        }
        if (appointment.cancelled()) {
            event.setStatus(Status.cancelled());
        }
        LocalTime startsAt = appointment.startsAt();
        if (startsAt == null) {
            event.setDateStart(new DateStart(day(appointment.on())));
            event.setDateEnd(new DateEnd(day(appointment.on().plusDays(1))));
        } else {
            Instant start = at(appointment.on(), startsAt);
            event.setDateStart(Date.from(start));
            event.setDateEnd(Date.from(end(appointment, start)));
        }
        return event;
    }

    private static Instant end(Appointment appointment, Instant start) {
        @Nullable LocalTime endsAt = appointment.endsAt();
        return endsAt == null ? start.plus(UNSAID) : at(appointment.on(), endsAt);
    }

    private static Instant at(LocalDate day, LocalTime hour) {
        return day.atTime(hour).atZone(LedgerClock.ZONE).toInstant();
    }

    /** A day without an hour is the same in every zone, also in that of this machine. */
    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    /** Breaks lines after at most 75 octets and never within a character. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 20);
        for (String line : text.split("\r\n")) {
            int octets = 0;
            for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
                String character = Character.toString(line.codePointAt(at));
                int length = character.getBytes(UTF_8).length;
                if (octets + length > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.append(character);
                octets += length;
            }
            folded.append("\r\n");
        }
        return folded.toString();
    }
}
