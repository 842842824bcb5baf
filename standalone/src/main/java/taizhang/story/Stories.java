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
import taizhang.story.CityImport.Imported;
import taizhang.story.city.CitySize;
import taizhang.story.city.GeneratedCity;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.LedgerIdentity.Kind;
import taizhang.web.clock.StoryMark;

/**
 * Plays a story, or a made-up city, onto an empty folder when the start asks for one, and sets a played folder's clock.
 *
 * <p>Promises that a folder with a real ledger is never played into and that a folder whose playing broke off is never
 * served: half a story would look like a whole one.
 */
public final class Stories {

    private static final Duration LONGEST_PROJECTION = Duration.ofMinutes(1);
    private static final Duration LONGEST_OF_A_CITY = Duration.ofMinutes(10);

    private final StorySettings settings;
    private final LedgerIdentity identity;
    private final StoryMark mark;
    private final LedgerClock clock;
    private final CommitLog log;
    private final Progress progress;
    private final StoryPlayer player;
    private final CityImport cities;
    private final QuietViews views;
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
            CityImport cities,
            QuietViews views,
            StoryPassword password,
            WorkingDays calendar) {
        this.settings = settings;
        this.identity = identity;
        this.mark = mark;
        this.clock = clock;
        this.log = log;
        this.progress = progress;
        this.player = player;
        this.cities = cities;
        this.views = views;
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
        String city = settings.generate();
        if (city != null) {
            GeneratedCity generated = generated(city);
            requireEmpty();
            make(generated);
        } else if (file != null) {
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

    private GeneratedCity generated(String written) {
        CitySize size = CitySize.read(written)
                .orElseThrow(() -> new StartRefused(
                        "--generate needs bureaus and years, such as %s.".formatted(CitySize.EXAMPLE)));
        return new GeneratedCity(size, settings.seed());
    }

    private void make(GeneratedCity city) {
        identity.mark(Kind.PLAY);
        mark.begin();
        views.rest();
        Imported imported = cities.run(city);
        identity.runFrom(imported.end());
        System.out.printf(
                "生成完毕 Generated %d commands in %d ms: %d/s%n",
                imported.commands(), imported.took().toMillis(), imported.perSecond());
        password.setFirst(imported.accounts());
        views.wake();
        mark.end(imported.accounts());
        progress.awaitPassed(log.head(), LONGEST_OF_A_CITY);
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
