// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonId;
import taizhang.codec.LedgerJson;
import taizhang.web.security.Viewer;

/** Names for programs: kept here first, and only then may {@code OpenPerson} speak of the id. */
@RestController
class PeopleApi {

    static final String PATH = "/api/people";

    private final Names names;
    private final BureauPeople people;

    PeopleApi(Names names, BureauPeople people) {
        this.names = names;
        this.people = people;
    }

    record Named(@Nullable String name) {}

    record Kept(PersonId id) {}

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    Kept keep(HttpServletRequest request) throws IOException {
        Named body = LedgerJson.strict().readValue(request.getInputStream(), Named.class);
        if (body.name() == null) {
            throw Refused.field("name", Problem.FIELD_REQUIRED);
        }
        PersonId person = names.freshPerson();
        names.keepForOpening(person, body.name());
        return new Kept(person);
    }

    @GetMapping(PATH)
    List<BureauPeople.Someone> list(@RequestParam BureauId bureau, @AuthenticationPrincipal Viewer viewer) {
        return people.of(bureau, viewer);
    }
}
