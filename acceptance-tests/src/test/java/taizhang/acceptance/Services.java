// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Two instances of each service on one database, each a process of its own, behind one origin. */
final class Services implements AutoCloseable {

    private static final Map<String, String> MODULES = Map.of("command", "command-service", "query", "query-service");

    private final Database database = new Database();
    private final List<Program> commands = new CopyOnWriteArrayList<>();
    private final List<Program> queries = new CopyOnWriteArrayList<>();
    private final Proxy proxy = new Proxy(
            service -> instances(service).stream().map(Program::address).toList());

    private Services() {}

    /** Played by the standalone onto the empty database before the services are started on it. */
    static Services inDemoCity() {
        Services services = new Services();
        try (Program stage = Program.inDemoCityOn(services.database.uri())) {
            stage.stop();
            services.start(2);
            return services;
        } catch (RuntimeException | Error e) {
            services.close();
            throw e;
        }
    }

    /** Starts so many instances of each service. */
    void start(int each) {
        List<Program> all = new ArrayList<>();
        for (int number = 0; number < each; number++) {
            MODULES.forEach((service, module) -> {
                Program program = Program.launchService(module, database.uri());
                instances(service).add(program);
                all.add(program);
            });
        }
        all.forEach(Program::started);
    }

    Site origin() {
        return proxy;
    }

    Program command(int number) {
        return commands.get(number);
    }

    Program query(int number) {
        return queries.get(number);
    }

    /** SIGKILL; the proxy learns of it when it can't reach the instance. */
    void kill(Program instance) {
        instance.kill();
    }

    void killAll() {
        Stream.concat(commands.stream(), queries.stream()).forEach(Program::close);
        commands.clear();
        queries.clear();
    }

    private List<Program> instances(String service) {
        return service.equals("command") ? commands : queries;
    }

    @Override
    public void close() {
        killAll();
        proxy.close();
        database.close();
    }
}
