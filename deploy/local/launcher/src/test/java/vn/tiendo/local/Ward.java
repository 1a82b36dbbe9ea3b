package vn.tiendo.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

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
import vn.tiendo.local.part.Part;
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
    private final Path people;
    private final Installation installation;
    private final Samples samples;
    private final Api api;
    private final Logins logins;

    /** @param change what is different of a part */
    private Ward(Path data, UnaryOperator<Part> change) throws Exception {
        this.data = data;
        this.samples = Samples.read(REPOSITORY);
        this.people = TestPeople.write(data);
        List<Part> parts = new Parts(new Layout(REPOSITORY), ports, data, Backends.embedded(), Caches.USE).all(Set.of())
                .stream().map(part -> part.with("TIENDO_PEOPLE_FILE", people.toUri().toString())
                        .with("TIENDO_AUDIT_ANCHOR_INTERVAL", "1s")).map(change).toList();
        DataFolder folder = DataFolder.open(data, false);
        folder.rememberStore(store());
        this.installation = new Installation(folder, parts, System.out, Patience.usual());
        this.api = new Api(HttpClient.newHttpClient(), gateway());
        this.logins = new Logins(address(ports.identity()), TestPeople.PASSWORD);
    }

    /** Nothing is in it yet. */
    public static Ward started() throws Exception {
        return started(UnaryOperator.identity());
    }

    /** @param change what is different of a part */
    public static Ward started(UnaryOperator<Part> change) throws Exception {
        Ward ward = new Ward(Files.createTempDirectory("tiendo-ward"), change);
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
        ward.enterUnits();
        var first = ward.samples.steps().getFirst();
        ObjectNode figures = ward.submission(first.department(), first.period());
        figures.putArray("figures").addAll(first.figures());
        ward.putInForce(ward.samples.plan(), first.department(), figures);
        return ward;
    }

    /** May be done again and again. */
    public void enterUnits() throws CheckFailure, InterruptedException {
        for (JsonNode unit : samples.units())
            api.put("/api/v1/units/" + unit.get("id").asString(), logins.person("van-hanh"), unit);
    }

    /** Returns when figures of the plan are taken and its scoreboard is there. */
    public void putInForce(JsonNode plan, String department, ObjectNode figures) throws Exception {
        String id = plan.get("id").asString();
        api.post("/api/v1/plans", logins.person("ke-hoach"), plan);
        api.post("/api/v1/plans/" + id + ":put-in-force", logins.person("lanh-dao"), Api.JSON.createObjectNode());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> api
                .attempt("/api/v1/submissions?dryRun=true", department(department), figures).status() == 200
                && api.isThere("/api/v1/scoreboards/" + id));
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

    public String system(String id) throws CheckFailure, InterruptedException {
        return logins.system(id);
    }

    public Logins logins() {
        return logins;
    }

    /** File of the identity server. */
    public Path people() {
        return people;
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

    public String store() {
        return "mongodb://127.0.0.1:" + ports.store();
    }

    /** Its address, as Kafka's clients want it. */
    public String broker() {
        return "127.0.0.1:" + ports.broker();
    }

    public URI gateway() {
        return address(ports.gateway());
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
