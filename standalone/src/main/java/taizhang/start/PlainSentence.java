// SPDX-License-Identifier: Apache-2.0
package taizhang.start;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import taizhang.folder.StartRefused;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.sqlite.StoreInUse;
import taizhang.storage.sqlite.StoreTooNew;

/** Says in one sentence why the program can't start where a person can mend it; anything else keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainSentence implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(PlainSentence::sentence)
                .flatMap(Optional::stream)
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(@Nullable Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case StartRefused refused -> refused.getMessage();
                    case StoreInUse held ->
                        held.getMessage() + "; stop that one first, or name another folder with --data.";
                    case StoreTooNew store -> store.getMessage() + ".";
                    case StoreUnavailable store -> store.getMessage() + ".";
                    case PortInUseException port ->
                        "Port %d is in use; name another with --port.".formatted(port.getPort());
                    case null, default -> null;
                });
    }
}
