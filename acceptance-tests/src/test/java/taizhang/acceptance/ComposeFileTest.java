// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What {@code docker compose up} would start, as far as it can be judged without Docker. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ComposeFileTest {

    private static final Set<String> SERVICES = Set.of("command-service", "query-service");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)");
    private static final Pattern SETTING = Pattern.compile("(?m)^#?(TAIZHANG_\\w+)=");

    private final String text = read("docker-compose.yml");
    private final Map<String, Map<String, Object>> services =
            map(new Yaml().<Map<String, Object>>load(text), "services");

    @Test
    void starts_the_store_both_services_and_one_proxy() {
        assertThat(services.keySet()).containsExactlyInAnyOrder("mongo", "command-service", "query-service", "proxy");
    }

    @Test
    void runs_nothing_as_root_or_with_more_rights_than_it_needs() {
        assertThat(services).allSatisfy((_, service) -> {
            assertThat(String.valueOf(service.get("user"))).matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(service.get("cap_drop")).isEqualTo(List.of("ALL"));
            assertThat(service.get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
            assertThat(service).doesNotContainKeys("privileged", "cap_add", "network_mode");
        });
    }

    @Test
    void asks_everything_how_it_is_and_waits_for_what_it_needs() {
        assertThat(services).allSatisfy((_, service) -> {
            assertThat((List<?>) map(service, "healthcheck").get("test")).isNotEmpty();
            assertThat(service.get("restart")).isEqualTo("unless-stopped");
        });
        for (String name : SERVICES) {
            assertThat(map(services.get(name), "depends_on")).containsOnlyKeys("mongo");
        }
        assertThat(map(services.get("proxy"), "depends_on").keySet()).isEqualTo(SERVICES);
        assertThat(services.values().stream()
                        .filter(service -> service.containsKey("depends_on"))
                        .flatMap(service -> map(service, "depends_on").values().stream()))
                .isNotEmpty()
                .allSatisfy(condition -> assertThat(condition).isEqualTo(Map.of("condition", "service_healthy")));
    }

    @Test
    void gives_each_service_the_time_it_takes_to_stop() {
        Map<String, Object> defaults = new Yaml().load(read("web-shell/src/main/resources/taizhang-defaults.yml"));
        Object phase = map(map(defaults, "spring"), "lifecycle").get("timeout-per-shutdown-phase");

        for (String name : SERVICES) {
            assertThat(seconds(services.get(name).get("stop_grace_period"))).isGreaterThan(seconds(phase));
        }
    }

    @Test
    void can_be_reached_at_one_port_only() {
        List<String> ports = services.values().stream()
                .flatMap(service -> ((List<?>) service.getOrDefault("ports", List.of())).stream())
                .map(String::valueOf)
                .toList();

        assertThat(ports)
                .singleElement()
                .satisfies(port -> assertThat(port).startsWith("${TAIZHANG_LISTEN:-127.0.0.1}:"));
        assertThat(services.get("proxy")).containsKey("ports");
    }

    @Test
    void keeps_the_ledger_in_a_volume_with_a_name() {
        List<?> volumes = (List<?>) services.get("mongo").get("volumes");

        assertThat(volumes).map(String::valueOf).anyMatch(volume -> volume.equals("ledger:/data/db"));
        assertThat(map(new Yaml().<Map<String, Object>>load(text), "volumes")).containsKey("ledger");
    }

    @Test
    void calls_the_replica_set_by_one_name() {
        Map<String, Object> mongo = services.get("mongo");

        assertThat(mongo.get("command").toString()).contains("--replSet, rs0");
        assertThat(map(mongo, "healthcheck").get("test").toString()).contains("_id: 'rs0'", "host: 'mongo:27017'");
        for (String name : SERVICES) {
            assertThat(map(services.get(name), "environment")
                            .get("TAIZHANG_STORE")
                            .toString())
                    .contains("mongodb://mongo:27017/", "replicaSet=rs0");
        }
    }

    @Test
    void holds_no_secret_and_every_setting_is_explained() {
        assertThat(text).doesNotContainPattern("://[^/\\s]+:[^/\\s]+@").doesNotContainIgnoringCase("password");
        assertThat(found(VARIABLE, text)).isEqualTo(found(SETTING, read("deploy/env.example")));
    }

    @Test
    void runs_several_of_each_service_and_the_proxy_finds_them_all() {
        String proxy = read("deploy/nginx.conf");

        for (String name : SERVICES) {
            assertThat((Integer) map(services.get(name), "deploy").get("replicas"))
                    .isGreaterThan(1);
            assertThat(services.get(name)).doesNotContainKey("container_name");
            assertThat(proxy).contains("server %s:8080 resolve;".formatted(name));
        }
        assertThat(services.get("proxy").get("volumes").toString()).contains("./deploy/nginx.conf");
    }

    @Test
    void builds_each_service_from_the_module_of_its_name() {
        String dockerfile = read("Dockerfile");

        for (String name : SERVICES) {
            assertThat(map(map(services.get(name), "build"), "args")).isEqualTo(Map.of("SERVICE", name));
            assertThat(dockerfile).contains(name);
            assertThat(read(name + "/pom.xml")).contains("<finalName>%s</finalName>".formatted(name));
        }
        String image = dockerfile.substring(dockerfile.lastIndexOf("\nFROM "));
        assertThat(image)
                .contains("\nUSER 10001\n", "\nHEALTHCHECK ", "\nSTOPSIGNAL SIGTERM\n", "\nENTRYPOINT [\"java\"")
                .contains("--taizhang.practice=true");
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long seconds(Object text) {
        return Duration.parse("PT" + text).toSeconds();
    }

    @SuppressWarnings("unchecked")
    private static <V> Map<String, V> map(Map<String, ?> parent, String key) {
        assertThat(parent.get(key)).as(key).isInstanceOf(Map.class);
        return (Map<String, V>) parent.get(key);
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of("..", file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
