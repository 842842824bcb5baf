// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Login;
import taizhang.folder.StartRefused;
import taizhang.projection.Progress;
import taizhang.storage.CommitLog;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.LedgerIdentity.Kind;
import taizhang.web.clock.StoryMark;

/**
 * Plays a story onto an empty folder when the start asks for one, and sets a played folder's clock.
 *
 * <p>Promises that a folder with a real ledger is never played into and that a folder whose playing broke off is never
 * served: half a story would look like a whole one.
 */
public final class Stories {

    private static final Duration LONGEST_PROJECTION = Duration.ofMinutes(1);

    private final StorySettings settings;
    private final LedgerIdentity identity;
    private final StoryMark mark;
    private final LedgerClock clock;
    private final CommitLog log;
    private final Progress progress;
    private final StoryPlayer player;
    private final StoryPassword password;
    private final WorkingDays calendar;

    Stories(
            StorySettings settings,
            LedgerIdentity identity,
            StoryMark mark,
            LedgerClock clock,
            CommitLog log,
            Progress progress,
            StoryPlayer player,
            StoryPassword password,
            WorkingDays calendar) {
        this.settings = settings;
        this.identity = identity;
        this.mark = mark;
        this.clock = clock;
        this.log = log;
        this.progress = progress;
        this.player = player;
        this.password = password;
        this.calendar = calendar;
    }

    /**
     * Plays what was asked for and lets the clock run.
     *
     * @throws StartRefused when this folder can't become or go on as what was asked for
     */
    public void open() {
        if (mark.brokenOff()) {
            throw new StartRefused("This ledger holds a story whose playing broke off;"
                    + " remove the data folder, or drop the database, and play the story again.");
        }
        Path file = settings.play();
        if (file != null) {
            requireEmpty();
            play(Kind.PLAY, StoryFile.read(file));
        } else if (settings.demo() && identity.kind() != Kind.DEMO) {
            requireEmpty();
            play(Kind.DEMO, DemoCity.story(calendar));
        } else if (identity.kind() != Kind.REAL) {
            password.setAgain(mark.accounts());
        }
        setForward(settings.at());
    }

    private void requireEmpty() {
        if (log.head() > 0 || identity.kind() != Kind.REAL) {
            throw new StartRefused("This place already holds a ledger of %d events;".formatted(log.head())
                    + " a story can only be played onto an empty one: name another with --data or --store.");
        }
    }

    private void play(Kind kind, List<Line> story) {
        identity.mark(kind);
        mark.begin();
        List<Login> accounts = player.play(story);
        identity.runFrom(story.getLast().at());
        password.setFirst(accounts);
        mark.end(accounts);
        // Readiness only looks at what the log held before; a story's first reader shall find it whole.
        progress.awaitPassed(log.head(), LONGEST_PROJECTION);
    }

    private void setForward(@Nullable String written) {
        if (written == null) {
            return;
        }
        Instant at = Moment.read(written)
                .orElseThrow(() -> new StartRefused(
                        "--at needs an instant with its offset, such as %s.".formatted(Moment.EXAMPLE)));
        if (identity.kind() == Kind.REAL) {
            throw new StartRefused("--at sets the clock of a played story; a real ledger's clock can't be set.");
        }
        if (at.isBefore(clock.instant())) {
            throw new StartRefused("The ledger's clock already shows %s and is never set back to %s."
                    .formatted(clock.instant().atZone(LedgerClock.ZONE).toOffsetDateTime(), written));
        }
        identity.runFrom(at);
    }
}
