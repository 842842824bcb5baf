// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.axonframework.config.Configuration;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;

/**
 * What is kept beside records in streams of their own, for {@link Annexes} to reach it once a supervisor has approved what
 * waited.
 *
 * @param events what it is told
 * @param stream of one record
 * @param keeping lets it take effect, or refuses what is no longer possible
 */
public record Annex<A>(
        Class<A> aggregate,
        Class<? extends AnnexEvent> events,
        Function<RecordId, String> stream,
        Callable<A> fresh,
        Keeping<A> keeping) {

    /** @see Annex#keeping */
    @FunctionalInterface
    public interface Keeping<A> {

        /** @param now what the record says */
        void keep(A aggregate, AnnexEvent said, Details now);
    }

    void keep(AnnexEvent said, Details now, Configuration axon) {
        try {
            axon.repository(aggregate)
                    .loadOrCreate(stream.apply(said.record()), fresh)
                    .execute(one -> keeping.keep(one, said, now));
        } catch (RuntimeException refusedOrLost) {
            throw refusedOrLost;
        } catch (Exception impossible) {
            throw new IllegalStateException("an empty " + aggregate.getSimpleName() + " can't be made", impossible);
        }
    }
}
