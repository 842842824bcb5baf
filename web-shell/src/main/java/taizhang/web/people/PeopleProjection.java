// SPDX-License-Identifier: Apache-2.0
package taizhang.web.people;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.person.PersonEvent;
import taizhang.api.person.PersonEvent.PersonErased;
import taizhang.api.person.PersonEvent.PersonOpened;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps who belongs to which bureau and who was erased. */
public final class PeopleProjection implements Projection<People> {

    static final String NAME = "people";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<People> shape() {
        return People.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof PersonEvent event ? Set.of(People.id(event.bureau())) : Set.of();
    }

    @Override
    public People fold(@Nullable People document, String id, Fact fact) {
        People people = Objects.requireNonNullElse(document, People.NOBODY);
        return switch ((PersonEvent) fact.event()) {
            case PersonOpened opened -> people.opened(opened.person(), fact.recordedAt());
            case PersonErased erased -> people.erased(erased.person(), fact.recordedAt(), erased.reason());
        };
    }
}
