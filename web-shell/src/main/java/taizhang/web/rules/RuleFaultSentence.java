// SPDX-License-Identifier: Apache-2.0
package taizhang.web.rules;

import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import taizhang.rules.RuleFault;

/** Says in one sentence which rule file ends the start, and where; anything else is left to others. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class RuleFaultSentence implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(RuleFault.class::isInstance)
                .map(Throwable::getMessage)
                .findFirst();
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }
}
