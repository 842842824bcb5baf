// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Moment;
import taizhang.web.directory.Bureaus;

/** What was said of a bureau since a position of the log, in one reader's words. */
@Component
public final class BureauSteps {

    private final Views views;
    private final Bureaus bureaus;
    private final MessageSource messages;

    BureauSteps(Views views, Bureaus bureaus, MessageSource messages) {
        this.views = views;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    public record Step(String sentence, Moment at, String actor) {}

    public List<Step> since(BureauId bureau, long position, AsOf until, Locale locale) {
        BureauSentences sentences = new BureauSentences(messages, locale, bureaus.directory());
        return views.find(BureauHistory.id(bureau), BureauHistory.class).stream()
                .flatMap(view -> view.document().lines().stream())
                .filter(line -> line.happened().position() > position
                        && until.knows(line.happened().position()))
                .map(line ->
                        new Step(sentences.of(line.happened().event()), new Moment(line.recordedAt()), line.actor()))
                .toList();
    }
}
