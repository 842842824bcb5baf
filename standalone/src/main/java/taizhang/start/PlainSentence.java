// SPDX-License-Identifier: Apache-2.0
package taizhang.start;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import taizhang.folder.Sentences;

/** Says in one sentence why the program can't start where a person can mend it; anything else keeps its stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PlainSentence implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = Sentences.of(failure).or(() -> portInUse(failure));
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }

    private static Optional<String> portInUse(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(PortInUseException.class::isInstance)
                .map(cause -> "Port %d is in use; name another with --port."
                        .formatted(((PortInUseException) cause).getPort()))
                .findFirst();
    }
}
