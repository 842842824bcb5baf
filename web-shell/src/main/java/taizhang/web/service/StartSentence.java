// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.mongodb.StoreTooNew;
import taizhang.storage.mongodb.StoreUnfit;

/** Says in one sentence why a program can't start on a shared store; anything else keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class StartSentence implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(StartSentence::sentence)
                .flatMap(Optional::stream)
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Optional<String> sentence(@Nullable Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case StoreRefused refused -> refused.getMessage();
                    case StoreUnfit store -> store.getMessage() + ".";
                    case StoreTooNew store -> store.getMessage() + ".";
                    case StoreUnavailable store -> store.getMessage() + ".";
                    case PortInUseException port ->
                        "Port %d is in use; name another by SERVER_PORT.".formatted(port.getPort());
                    case null, default -> null;
                });
    }
}
