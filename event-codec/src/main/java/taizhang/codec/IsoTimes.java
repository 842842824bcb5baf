// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.module.SimpleModule;

/**
 * Reads days and moments digit by digit where they stand as the ledger writes them, {@code 2026-04-21} and
 * {@code 2026-04-21T01:00:00.5Z}: the general formats were a quarter of the time of reading a document. Whatever looks
 * different is left to those, with their errors.
 */
final class IsoTimes extends SimpleModule {

    private static final int DAY = 10;
    private static final int SECOND = 19;
    private static final int MOST_DIGITS = 9;

    IsoTimes() {
        addDeserializer(LocalDate.class, new Quick<>(LocalDate.class, IsoTimes::day, LocalDateDeserializer.INSTANCE));
        addDeserializer(Instant.class, new Quick<>(Instant.class, IsoTimes::moment, InstantDeserializer.INSTANT));
    }

    static @Nullable LocalDate day(String text) {
        return text.length() == DAY ? dayAtStart(text) : null;
    }

    static @Nullable Instant moment(String text) {
        int zone = text.length() - 1;
        if (zone < SECOND
                || text.charAt(DAY) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || text.charAt(zone) != 'Z') {
            return null;
        }
        LocalDate day = dayAtStart(text);
        int nanos = nanos(text, zone);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECOND);
        if (day == null || nanos < 0 || hour < 0 || minute < 0 || second < 0) {
            return null;
        }
        try {
            return day.atTime(LocalTime.of(hour, minute, second, nanos)).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static @Nullable LocalDate dayAtStart(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, DAY);
        if (year < 0 || month < 0 || day < 0 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** Of the second, as many digits as there are; -1 where they are none. */
    private static int nanos(String text, int zone) {
        if (zone == SECOND) {
            return 0;
        }
        int digits = zone - SECOND - 1;
        int nanos =
                text.charAt(SECOND) != '.' || digits == 0 || digits > MOST_DIGITS ? -1 : number(text, SECOND + 1, zone);
        for (int i = digits; i < MOST_DIGITS && nanos > 0; i++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** -1 where something else than digits stands there. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int index = from; index < to; index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static final class Quick<T> extends StdScalarDeserializer<T> {

        private final transient Function<String, @Nullable T> quick;
        private final ValueDeserializer<T> general;

        Quick(Class<T> type, Function<String, @Nullable T> quick, ValueDeserializer<T> general) {
            super(type);
            this.quick = quick;
            this.general = general;
        }

        @Override
        @SuppressWarnings("unchecked")
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
            return new Quick<>((Class<T>) handledType(), quick, (ValueDeserializer<T>)
                    general.createContextual(context, property));
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            T read = parser.hasToken(JsonToken.VALUE_STRING) ? quick.apply(parser.getString()) : null;
            return read == null ? general.deserialize(parser, context) : read;
        }
    }
}
