// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.util.List;
import java.util.stream.Collectors;
import taizhang.api.Refused;
import taizhang.api.account.Login;
import taizhang.command.gate.Actor;
import taizhang.command.gate.Outcome;
import taizhang.web.clock.LedgerClock;

/** Gives the commands of a story one by one while the ledger's clock stands at each line's instant. */
final class StoryPlayer {

    private final Stage stage;
    private final LedgerClock clock;
    private final Cast cast;

    StoryPlayer(Stage stage, LedgerClock clock) {
        this.stage = stage;
        this.clock = clock;
        this.cast = new Cast(stage);
    }

    /**
     * @return the accounts that were opened
     * @throws taizhang.folder.StartRefused when a line does not end as it says; the lines before it stay played
     */
    List<Login> play(List<Line> story) {
        clock.standAt(story.getFirst().at());
        cast.openReaders();
        for (Line line : story) {
            clock.standAt(line.at());
            play(line);
        }
        return cast.opened();
    }

    private void play(Line line) {
        Actor actor = cast.find(line.as())
                .orElseThrow(() -> line.stopped("there is no account %s at that moment".formatted(line.as())));
        Outcome outcome;
        try {
            outcome = stage.perform(line.command(), line.body(), actor, "line-" + line.number());
        } catch (Refused refusal) {
            if (!line.expects(refusal)) {
                throw line.stopped("it was refused with " + inWords(refusal));
            }
            return;
        }
        if (line.mustBeRefused()) {
            throw line.stopped("it was accepted, but %s was expected".formatted(line.expect()));
        }
        cast.follow(line, outcome);
    }

    private static String inWords(Refused refusal) {
        return refusal.faults().stream()
                .map(fault -> fault.problem().code() + (fault.field() == null ? "" : " at " + fault.field()))
                .collect(Collectors.joining(", "));
    }
}
