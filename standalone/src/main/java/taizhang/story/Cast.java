// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.command.gate.Actor;
import taizhang.command.gate.Outcome;
import taizhang.web.security.Viewer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The accounts that a story's lines may name, each opened in the ledger before it acts. */
final class Cast {

    private final Stage stage;
    private final List<Login> opened = new ArrayList<>();
    private final Map<String, Actor> actors = new HashMap<>();

    Cast(Stage stage) {
        this.stage = stage;
        actors.put(Viewer.SYSTEM, Actor.system());
    }

    Optional<Actor> find(String login) {
        return Optional.ofNullable(actors.get(login));
    }

    /** All that were opened, in that order. */
    List<Login> opened() {
        return List.copyOf(opened);
    }

    /** Those who exist from the first line on. */
    void openReaders() {
        open("demo-admin", Role.ADMINISTRATOR, null);
        open("demo-supervisor", Role.SUPERVISOR, null);
    }

    /** Keeps up with an accepted line: a new bureau gets its secretary, a new account may speak, a closed one no more. */
    void follow(Line line, Outcome outcome) {
        switch (line.command()) {
            case "RegisterBureau" -> openSecretary(new BureauId(outcome.id()));
            case "OpenAccount" -> {
                enter(line.body());
                opened.add(new Login(outcome.id()));
            }
            case "GrantRole" -> enter(line.body());
            case "CloseAccount" -> actors.remove(outcome.id());
            default -> {}
        }
    }

    private void openSecretary(BureauId bureau) {
        open("secretary-" + bureau, Role.SECRETARY, bureau);
    }

    private void open(String login, Role role, @Nullable BureauId bureau) {
        ObjectNode body =
                JsonMapper.shared().createObjectNode().put("login", login).put("role", role.name());
        if (bureau != null) {
            body.put("bureau", bureau.value());
        }
        stage.perform("OpenAccount", body, Actor.system(), "open-" + login);
        enter(body);
        opened.add(new Login(login));
    }

    private void enter(JsonNode account) {
        String login = account.get("login").asString();
        JsonNode bureau = account.path("bureau");
        actors.put(
                login,
                new Actor(
                        login,
                        Role.valueOf(account.get("role").asString()),
                        bureau.isString() ? new BureauId(bureau.asString()) : null));
    }
}
