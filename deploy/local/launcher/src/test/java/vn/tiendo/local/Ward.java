package vn.tiendo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.CheckFailure;
import vn.tiendo.local.check.Logins;
import vn.tiendo.local.check.Samples;
import vn.tiendo.local.part.Backends;
import vn.tiendo.local.part.Caches;
import vn.tiendo.local.part.Layout;
import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;
import vn.tiendo.local.run.DataFolder;
import vn.tiendo.local.run.Installation;
import vn.tiendo.local.run.Patience;

/** A whole installation of real processes on free ports, with the sample ward in it. */
public final class Ward implements AutoCloseable {

    public static final Path REPOSITORY =
            Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolve("../../..").normalize();

    private final Ports ports = Ports.free();
    private final Path data;
    private final Installation installation;
    private final Samples samples;
    private final Api api;
    private final Logins logins;

    private Ward(Path data) throws Exception {
        this.data = data;
        this.samples = Samples.read(REPOSITORY);
        Parts parts = new Parts(new Layout(REPOSITORY), ports, data, Backends.embedded(), Caches.USE);
        this.installation =
                new Installation(DataFolder.open(data, false), parts.all(Set.of()), System.out, Patience.usual());
        this.api = new Api(HttpClient.newHttpClient(), gateway());
        this.logins = new Logins(address(ports.identity()));
    }

    /** Nothing is in it yet. */
    public static Ward started() throws Exception {
        Ward ward = new Ward(Files.createTempDirectory("tiendo-ward"));
        try {
            ward.installation.start();
            return ward;
        } catch (Exception e) {
            ward.close();
            throw e;
        }
    }

    /** The sample plan is in force and every service knows it. */
    public static Ward withPlan() throws Exception {
        Ward ward = started();
        String planner = ward.logins.person("ke-hoach");
        for (JsonNode unit : ward.samples.units())
            ward.api.put("/api/v1/units/" + unit.get("id").asString(), ward.logins.person("van-hanh"), unit);
        ward.api.post("/api/v1/plans", planner, ward.samples.plan());
        ward.api.post("/api/v1/plans/" + ward.samples.planId() + ":put-in-force", ward.logins.person("lanh-dao"),
                Api.JSON.createObjectNode());
        ward.awaitPlan();
        return ward;
    }

    private void awaitPlan() {
        var first = samples.steps().getFirst();
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            ObjectNode body = submission(first.department(), first.period());
            body.putArray("figures").addAll(first.figures());
            return api.attempt("/api/v1/submissions?dryRun=true", department(first.department()), body).status() == 200
                    && api.isThere("/api/v1/scoreboards/" + samples.planId());
        });
    }

    public ObjectNode submission(String department, String period) {
        return Api.JSON.createObjectNode().put("plan", samples.planId()).put("department", department)
                .put("period", period);
    }

    /** Token of a department's system. */
    public String department(String department) throws CheckFailure, InterruptedException {
        return logins.system("lai-thieu-" + department);
    }

    public String person(String login) throws CheckFailure, InterruptedException {
        return logins.person(login);
    }

    public Samples samples() {
        return samples;
    }

    public Api api() {
        return api;
    }

    public Installation installation() {
        return installation;
    }

    public Path data() {
        return data;
    }

    public URI gateway() {
        return address(ports.gateway());
    }

    public URI issuer() {
        return address(ports.identity());
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() throws IOException {
        installation.close();
        DataFolder.remove(data);
    }
}
