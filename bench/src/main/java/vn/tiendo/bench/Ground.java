package vn.tiendo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;
import vn.tiendo.local.check.Logins;
import vn.tiendo.local.part.Backends;
import vn.tiendo.local.part.Caches;
import vn.tiendo.local.part.Layout;
import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;
import vn.tiendo.local.run.DataFolder;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Patience;
import vn.tiendo.local.run.StartFailure;

/** A started installation on free ports with the invented city in it; gone when closed. */
final class Ground implements AutoCloseable {

    private static final long PAUSE = 200_000_000;

    private final Path data;
    private final Installation installation;
    private final Logins logins;
    private final Api api;
    private final URI gateway;
    private final URI measurement;
    private final String broker;

    private Ground(Path root, Path data, UnaryOperator<List<Part>> changed) throws IOException, StartFailure {
        this.data = data;
        Ports ports = Ports.free();
        String people = City.writePeople(data).toUri().toString();
        List<Part> parts = changed.apply(new Parts(new Layout(root), ports, data, Backends.embedded(), Caches.USE)
                .all(Set.of()).stream().map(part -> part.with("TIENDO_PEOPLE_FILE", people)).toList());
        this.measurement = URI.create("http://127.0.0.1:" + ports.measurement());
        this.broker = "127.0.0.1:" + ports.broker();
        this.installation = new Installation(DataFolder.open(data, false), parts, System.err, Patience.usual());
        this.gateway = URI.create("http://127.0.0.1:" + ports.gateway());
        this.api = new Api(HttpClient.newHttpClient(), gateway);
        this.logins = new Logins(URI.create("http://127.0.0.1:" + ports.identity()));
    }

    /** @param wards in which each department reports four targets; the wide ones report sixty */
    static Ground with(Path root, List<String> wards, List<String> wideWards) throws Exception {
        return with(root, wards, wideWards, UnaryOperator.identity());
    }

    /** @param changed the parts as they are to be started */
    static Ground with(Path root, List<String> wards, List<String> wideWards, UnaryOperator<List<Part>> changed)
            throws Exception {
        return with(root, wards, wideWards, changed, () -> { });
    }

    /** @param others returns when those are ready that somebody else has started */
    static Ground with(Path root, List<String> wards, List<String> wideWards, UnaryOperator<List<Part>> changed, Runnable others)
            throws Exception {
        Ground ground = new Ground(root, Files.createTempDirectory("tiendo-bench"), changed);
        try {
            ground.installation.start();
            others.run();
            ground.api.put("/api/v1/units/bench-city", ground.token("bench-operator"), City.city());
            for (String ward : wards) ground.enter(ward, false);
            for (String ward : wideWards) ground.enter(ward, true);
            List<String> all = new ArrayList<>(wards);
            all.addAll(wideWards);
            for (String ward : all) ground.awaitPlan(new City.Slot(ward, "d0", City.FIRST_YEAR + City.YEARS - 1, 1));
            for (String ward : all) for (String department : City.departments()) ground.token(ward + "-" + department);
            return ground;
        } catch (Exception e) {
            // The folder stays: it holds the logs that say why.
            ground.installation.close();
            throw e;
        }
    }

    /** On data that are there already. */
    static Ground of(Path root, Path data) throws Exception {
        Ground ground = new Ground(root, data, UnaryOperator.identity());
        try {
            ground.installation.start();
            return ground;
        } catch (Exception e) {
            ground.installation.close();
            throw e;
        }
    }

    Path data() {
        return data;
    }

    /** As a deployment runs that has hours to warm up; ./up stops at the first compiler. */
    static List<Part> withBothCompilers(List<Part> parts) {
        return parts.stream().map(part -> part.running(
                part.command().stream().filter(word -> !word.startsWith("-XX:TieredStopAtLevel")).toList())).toList();
    }

    static List<Part> withHeap(List<Part> parts, int megabytes, String... names) {
        return parts.stream().map(part -> !List.of(names).contains(part.name()) ? part : part.running(
                part.command().stream().map(word -> word.startsWith("-Xmx") ? "-Xmx" + megabytes + "m" : word).toList())).toList();
    }

    /** Of those who lead the wards. */
    List<String> leaders(List<String> wards) throws CheckFailure, InterruptedException {
        List<String> tokens = new ArrayList<>();
        for (String ward : wards) tokens.add(token(ward + "-leader"));
        return tokens;
    }

    void approve(City.Slot slot) throws CheckFailure, InterruptedException {
        api.post("/api/v1/submissions/" + slot.plan() + "/" + slot.department() + "/" + slot.period() + ":approve",
                token(slot.unit() + "-reviewer"), Api.JSON.createObjectNode());
    }

    private void enter(String ward, boolean wide) throws CheckFailure, InterruptedException {
        enterUnit(ward);
        for (int year = City.FIRST_YEAR; year < City.FIRST_YEAR + City.YEARS; year++) {
            api.post("/api/v1/plans", token(ward + "-planner"), City.plan(ward, year, City.TARGETS, wide));
            api.post("/api/v1/plans/" + ward + "-" + year + ":put-in-force", token(ward + "-leader"),
                    Api.JSON.createObjectNode());
        }
    }

    /** Wards whose plans of one year share sixty indicators. */
    void enterSharing(int year) throws CheckFailure, InterruptedException {
        for (int i = 0; i < City.TARGETS; i++)
            api.put("/api/v1/indicators/i-" + i, token("bench-city-planner"), City.indicator(i));
        for (String ward : City.sharing()) {
            enterUnit(ward);
            api.post("/api/v1/plans", token(ward + "-planner"), City.sharingPlan(ward, year));
            api.post("/api/v1/plans/" + ward + "-" + year + ":put-in-force", token(ward + "-leader"), Api.JSON.createObjectNode());
        }
    }

    void enterUnit(String ward) throws CheckFailure, InterruptedException {
        api.put("/api/v1/units/" + ward, token("bench-operator"), City.ward(ward));
    }

    /** Until every service has done with the plan that was entered last, so that nothing else is measured. */
    private void awaitPlan(City.Slot slot) throws CheckFailure, InterruptedException {
        while (api.attempt("/api/v1/submissions?dryRun=true", token(slot.system()), Load.body(slot, 1)).status() != 200)
            LockSupport.parkNanos(PAUSE);
        while (!api.isThere("/api/v1/scoreboards/" + slot.plan())) LockSupport.parkNanos(PAUSE);
    }

    void kill(String part) throws Exception {
        installation.kill(part);
    }

    void restart(String part) throws Exception {
        installation.restart(part);
    }

    String token(String system) throws CheckFailure, InterruptedException {
        return logins.system(system);
    }

    Api api() {
        return api;
    }

    URI gateway() {
        return gateway;
    }

    /** Address of measurement-service itself. */
    URI measurement() {
        return measurement;
    }

    /** Address of the broker, for a consumer of one's own. */
    String broker() {
        return broker;
    }

    @Override
    public void close() throws IOException {
        installation.close();
        DataFolder.remove(data);
    }
}
