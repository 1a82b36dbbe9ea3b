package vn.tiendo.measurement.evidence;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.Bodies.filing;

@MeasurementIT
class EvidenceIT {

    private static final int LARGEST = 20 << 20;

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private MongoDatabase database;
    @Autowired
    private CleanEvidence cleaning;

    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @Test
    void aFileIsKeptAndGivenBackAsItCame() {
        byte[] file = Samples.pdf("a");

        Answer taken = attach(officer(), file, "Biên bản số 5.PDF");
        Answer given = officer().get(taken.text("/content"));

        assertThat(taken.status()).isEqualTo(201);
        assertThat(taken.header("Location")).isEqualTo("/api/v1/evidence/" + taken.text("/id"));
        assertThat(taken.text("/name")).isEqualTo("Biên bản số 5.pdf");
        assertThat(taken.text("/type")).isEqualTo("application/pdf");
        assertThat(taken.text("/sha256")).isEqualTo(Sha256.of(file));
        assertThat(taken.json().at("/size").asInt()).isEqualTo(file.length);
        assertThat(taken.text("/attachedBy/id")).isEqualTo("an");
        assertThat(taken.json().at("/inUse").asBoolean()).isFalse();
        assertThat(given.body()).isEqualTo(file);
        assertThat(given.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(given.header("Content-Disposition")).startsWith("attachment;").contains("Bi%C3%AAn%20b%E1%BA%A3n");
        assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(officer().get(taken.header("Location")).json()).isEqualTo(taken.json());
        assertThat(listed(officer())).containsExactly(taken.text("/id"));
    }

    @Test
    void theBytesSayWhatItIs() {
        Answer differs = officer().post(address() + "&name=a.png", Samples.pdf("b"), "Content-Type", "image/png");
        Answer script = attach(officer(), "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8), "a.pdf");

        assertThat(differs.status()).isEqualTo(201);
        assertThat(differs.text("/name")).isEqualTo("a.png.pdf");
        assertThat(differs.text("/warnings/0/code")).isEqualTo("type-differs");
        assertThat(differs.text("/warnings/0/given")).isEqualTo("image/png");
        assertThat(script.status()).isEqualTo(415);
        assertThat(script.text("/code")).isEqualTo("kind-not-allowed");
        assertThat(script.json().at("/errors/0/expected").toString()).contains("pdf", "docx", "heic");
        assertThat(listed(officer())).hasSize(1);
    }

    @Test
    void whatUnpacksToMuchIsHarmless() throws IOException {
        byte[] bomb = Samples.packed(1 << 26, "[Content_Types].xml", "word/document.xml");

        assertThat(attach(officer(), bomb, "a.docx").status()).isEqualTo(201);
    }

    @Test
    void theSameFileTwiceIsTheSameEvidence() {
        Answer first = attach(officer(), Samples.pdf("c"), "a.pdf");
        Answer again = attach(officer(), Samples.pdf("c"), "b.pdf");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(listed(officer())).hasSize(1);
    }

    @Test
    void nothingAndTooMuchAreNotTaken() throws IOException {
        assertThat(attach(officer(), new byte[0], "a.pdf").text("/code")).isEqualTo("file-empty");
        assertThat(announced(LARGEST + 1)).startsWith("HTTP/1.1 413");
        assertThat(unsized(new byte[LARGEST + 1])).isEqualTo(413);
        assertThat(listed(officer())).isEmpty();
        assertThat(leftOnDisk()).isZero();
    }

    @Test
    void formsAreNoFiles() {
        assertThat(officer().post(address(), "a=b", "Content-Type", "application/x-www-form-urlencoded").status()).isEqualTo(415);
    }

    @Test
    void whatIsCutOffLeavesNothing() throws IOException {
        byte[] half = Samples.pdf("d".repeat(100_000));

        try (Socket socket = new Socket("127.0.0.1", port); OutputStream out = socket.getOutputStream()) {
            out.write(head(2 * half.length));
            out.write(half);
            out.flush();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> leftOnDisk() == 1);
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> leftOnDisk() == 0);
        assertThat(listed(officer())).isEmpty();
        assertThat(database.getCollection("evidence").countDocuments(Filters.eq("plan", plan))).isZero();
    }

    @Test
    void onlyWhoMayReportGivesAndTakesIt() {
        Api other = Api.of(port, "chi", "lai-thieu", "cong-an", "officer");
        String id = attach(officer(), Samples.pdf("e"), "a.pdf").text("/id");

        assertThat(attach(other, Samples.pdf("f"), "a.pdf").status()).isEqualTo(404);
        assertThat(attach(Api.reviewer(port), Samples.pdf("f"), "a.pdf").text("/code")).isEqualTo("role-required");
        assertThat(other.get("/api/v1/evidence/" + id).status()).isEqualTo(404);
        assertThat(other.get("/api/v1/evidence/" + id + "/content").status()).isEqualTo(404);
        assertThat(other.get(address()).status()).isEqualTo(404);
        assertThat(other.delete("/api/v1/evidence/" + id).status()).isEqualTo(404);
        assertThat(Api.reviewer(port).delete("/api/v1/evidence/" + id).status()).isEqualTo(403);
        assertThat(Api.reviewer(port).get("/api/v1/evidence/" + id + "/content").status()).isEqualTo(200);
        assertThat(new Api(port, null).get("/api/v1/evidence/" + id + "/content").status()).isEqualTo(401);
    }

    @Test
    void itIsForWhatTheDepartmentReports() {
        Answer answer = officer().post(address().replace("target=N", "target=O"), Samples.pdf("g"));
        Answer year = officer().post(address().replace("2024-M06", "2023-M06"), Samples.pdf("g"));

        assertThat(answer.errors()).containsExactly("/target not-reporting-department");
        assertThat(year.errors()).containsExactly("/period period-not-in-plan");
        assertThat(officer().post(address().replace("2024-M06", "2024-M13"), Samples.pdf("g")).status()).isEqualTo(404);
    }

    @Test
    void aFigureRefersToItAndKeepsIt() {
        String id = attach(officer(), Samples.pdf("h"), "a.pdf").text("/id");

        assertThat(officer().file(filing(plan, shown(id))).status()).isEqualTo(201);
        Answer submission = officer().get("/api/v1/submissions/" + plan + "/dia-chinh/2024-M06");

        assertThat(submission.text("/figures/0/evidence/0")).isEqualTo(id);
        assertThat(submission.text("/figures/0/revisions/0/evidence/0")).isEqualTo(id);
        assertThat(officer().get("/api/v1/evidence/" + id).json().at("/inUse").asBoolean()).isTrue();
        assertThat(officer().delete("/api/v1/evidence/" + id).text("/code")).isEqualTo("evidence-in-use");
        assertThat(attach(officer(), Samples.pdf("i"), "a.pdf").text("/code")).isEqualTo("wrong-state");
        cleaning.clean(Instant.now().plus(Duration.ofDays(400)));
        assertThat(officer().get("/api/v1/evidence/" + id + "/content").status()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereCannotBeReferredTo() {
        String elsewhere = attach(officer(), Samples.pdf("j"), "a.pdf").text("/id");
        String removed = attach(officer(), Samples.pdf("k"), "a.pdf").text("/id");
        officer().delete("/api/v1/evidence/" + removed);

        assertThat(officer().file(filing(plan, shown(elsewhere)).replace("M06", "M07")).errors())
                .containsExactly("/figures/0/evidence unknown-evidence");
        assertThat(officer().file(filing(plan, shown(removed))).errors())
                .containsExactly("/figures/0/evidence unknown-evidence");
        assertThat(officer().file(filing(plan, shown("../x"))).errors())
                .containsExactly("/figures/0/evidence unknown-evidence");
    }

    @Test
    void whoSeesOnlyWhatIsApprovedSeesItsEvidence() {
        String named = attach(officer(), Samples.pdf("l"), "a.pdf").text("/id");
        String unused = attach(officer(), Samples.pdf("m"), "b.pdf").text("/id");
        Api city = Api.of(port, "x", "thuan-an", null, "analyst");
        officer().file(filing(plan, shown(named)));

        assertThat(city.get("/api/v1/evidence/" + named).status()).isEqualTo(404);
        Api.reviewer(port).post("/api/v1/submissions/" + plan + "/dia-chinh/2024-M06:approve", "");

        assertThat(city.get("/api/v1/evidence/" + named + "/content").status()).isEqualTo(200);
        assertThat(city.get("/api/v1/evidence/" + unused).status()).isEqualTo(404);
        assertThat(listed(city)).containsExactly(named);
    }

    @Test
    void whatWasRemovedIsGoneAndItsBytesAfterAWhile() {
        Answer taken = attach(officer(), Samples.pdf("n"), "a.pdf");
        String id = taken.text("/id");
        ObjectId file = file(id);

        assertThat(officer().delete("/api/v1/evidence/" + id).status()).isEqualTo(204);
        assertThat(officer().delete("/api/v1/evidence/" + id).status()).isEqualTo(404);
        assertThat(officer().get("/api/v1/evidence/" + id).status()).isEqualTo(404);
        assertThat(listed(officer())).isEmpty();
        cleaning.clean(Instant.now());
        assertThat(pieces(file)).isPositive();
        cleaning.clean(Instant.now().plus(Duration.ofHours(2)));

        assertThat(pieces(file)).isZero();
        assertThat(attach(officer(), Samples.pdf("n"), "a.pdf").status()).isEqualTo(201);
        assertThat(officer().get(taken.text("/content")).body()).isEqualTo(Samples.pdf("n"));
    }

    @Test
    void whatNobodyMakesUseOfVanishes() {
        String unused = attach(officer(), Samples.pdf("o"), "a.pdf").text("/id");
        String drafted = attach(officer(), Samples.pdf("p"), "b.pdf").text("/id");
        officer().file(filing(plan, shown(drafted), ",'submit':false"));

        cleaning.clean(Instant.now().plus(Duration.ofDays(8)));

        assertThat(listed(officer())).containsExactly(drafted);
        cleaning.clean(Instant.now().plus(Duration.ofDays(9)));
        assertThat(pieces(file(unused))).isZero();
        assertThat(actions(unused)).containsExactly("submission.attach an", "submission.detach measurement-service");
    }

    @Test
    void bytesThatACrashLeftBehindGo() {
        ObjectId orphan = new ObjectId();
        database.getCollection("evidence_files.chunks").insertOne(new Document("files_id", orphan).append("n", 0));
        database.getCollection(EvidenceFiles.NOTES).insertOne(new Document("_id", orphan)
                .append("evidence", "f".repeat(24)).append("lookAt", Instant.now().minusSeconds(1)));

        cleaning.clean(Instant.now());

        assertThat(pieces(orphan)).isZero();
    }

    private Api officer() {
        return Api.officer(port);
    }

    private String address() {
        return "/api/v1/evidence?plan=" + plan + "&department=dia-chinh&period=2024-M06&target=N";
    }

    private Answer attach(Api by, byte[] file, String name) {
        return by.post(address() + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8), file, "Content-Type",
                "application/octet-stream");
    }

    /** The first line of the answer to a file of this length of which no byte is sent. */
    private String announced(int length) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port); BufferedReader in = new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
            socket.getOutputStream().write(head(length));
            return Objects.requireNonNull(in.readLine());
        }
    }

    private byte[] head(int length) {
        return ("POST " + address() + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/pdf\r\n"
                + "Authorization: Bearer " + officer().token() + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Sent in pieces, so that nobody knows before how many come. */
    private int unsized(byte[] file) {
        try {
            return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address()))
                    .setHeader("Authorization", "Bearer " + officer().token()).setHeader("Content-Type", "application/pdf")
                    .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(file))).build(),
                    HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private List<String> listed(Api caller) {
        return caller.get(address()).json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }

    private static String shown(String evidence) {
        return "{'target':'N','value':{'kind':'NUMBER','number':1},'evidence':['" + evidence + "']}";
    }

    private Document stored(String id) {
        return Objects.requireNonNull(database.getCollection("evidence").find(Filters.eq("_id", id)).first());
    }

    private ObjectId file(String id) {
        return stored(id).getObjectId("file");
    }

    private long pieces(ObjectId file) {
        return database.getCollection("evidence_files.chunks").countDocuments(Filters.eq("files_id", file));
    }

    private List<String> actions(String id) {
        return stored(id).getList("audit", Document.class).stream().map(record -> record.getString("action") + " "
                + record.get("actor", Document.class).getString("id")).toList();
    }

    private static long leftOnDisk() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("evidence-\\d+\\.tmp")).count();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
