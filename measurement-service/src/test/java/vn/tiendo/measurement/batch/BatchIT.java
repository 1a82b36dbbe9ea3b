package vn.tiendo.measurement.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.audit.Sha256;
import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.plan.domain.Plans;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

/** Figures of many departments and periods in one file. */
@MeasurementIT
class BatchIT {

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;

    private String plan = "";
    private Api collector = new Api(0, null);

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
        collector = Api.collector(port, "thu-thap-" + plan);
    }

    @Test
    void whatIsClosedForEntryIsRefusedHereToo() {
        Batches old = new Batches(PlanEvents.inForceSince(plans, Instant.parse("2024-01-02T03:04:05Z")));

        Answer sent = Batches.sendCsv(Api.officer(port), Batches.csv(old.rows("dia-chinh", "2024-M06", "N,5")), "");
        JsonNode ended = Batches.ended(Api.officer(port), sent);

        assertThat(ended.path("state").asString()).isEqualTo("DONE");
        Answer errors = Api.officer(port).get(sent.header("Location") + "/errors");
        assertThat(errors.text("/items/0/code")).isEqualTo("entry-closed");
        assertThat(errors.text("/items/0/expected")).isEqualTo("2024-07-17");
    }

    @Test
    void everySubmissionOfAFileIsFiledWithAReceiptOfItsOwn() {
        String content = Batches.csv(rows("dia-chinh", "2024-M05", "N,50", "C,1"), rows("dia-chinh", "2024-M06", "N,55"),
                rows("cong-an", "2024-M06", "O,0"));

        Answer sent = send(content, "");

        assertThat(sent.status()).isEqualTo(202);
        assertThat(sent.text("/state")).isIn("WAITING", "RUNNING", "DONE");
        JsonNode ended = ended(sent);
        assertThat(ended.at("/state").asString()).isEqualTo("DONE");
        assertThat(ended.at("/submissions").toString()).isEqualTo("{\"read\":3,\"filed\":3,\"refused\":0}");
        assertThat(ended.at("/figures").toString()).isEqualTo("{\"stored\":4,\"unchanged\":0,\"refused\":0}");
        assertThat(ended.at("/bytesRead").asLong()).isEqualTo(ended.at("/bytes").asLong()).isEqualTo(content.getBytes(UTF_8).length);
        assertThat(ended.at("/sha256").asString()).isEqualTo(Sha256.of(content.getBytes(UTF_8)));
        Answer filed = Api.officer(port).get("/api/v1/submissions/" + plan + "/dia-chinh/2024-M05");
        assertThat(filed.text("/state")).isEqualTo("SUBMITTED");
        assertThat(filed.json().path("figures")).hasSize(2);
        Answer receipt = Api.officer(port).get("/api/v1/receipts/" + plan + ".dia-chinh.2024-M05.1");
        assertThat(receipt.text("/batch")).isEqualTo(sent.header("Location"));
        assertThat(receipt.text("/onBehalfOf")).isEqualTo("dia-chinh");
        assertThat(receipt.text("/receivedFrom/id")).isEqualTo("thu-thap-" + plan);
    }

    @Test
    void jsonAndCsvEndInTheSame() {
        String other = PlanEvents.inForce(plans);
        ended(send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50", "C,1"), rows("cong-an", "2024-M06", "O,0")), ""));

        JsonNode ended = ended(sendJson("""
                {"submissions":[
                {"plan":"%1$s","department":"dia-chinh","period":"2024-M05","figures":[
                {"target":"N","value":{"kind":"NUMBER","number":50}},{"target":"C","value":{"kind":"COUNT","count":1}}]},
                {"plan":"%1$s","department":"cong-an","period":"2024-M06","figures":[
                {"target":"O","value":{"kind":"COUNT","count":0}}]}]}""".formatted(other)));

        assertThat(ended.at("/state").asString()).isEqualTo("DONE");
        assertThat(ended.at("/submissions/filed").asInt()).isEqualTo(2);
        for (String name : List.of("dia-chinh/2024-M05", "cong-an/2024-M06")) {
            assertThat(values(other, name)).isNotEmpty().isEqualTo(values(plan, name));
        }
    }

    @Test
    void whatIsWrongWithOneSubmissionDoesNotKeepTheOthers() {
        Answer sent = send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50", "C,-1", "Z,3"), rows("dia-chinh", "2024-M06", "N,55"),
                rows("ao", "2024-M06", "N,1"), rows("dia-chinh", "2024-M13", "N,1")), "");

        JsonNode ended = ended(sent);
        assertThat(ended.at("/submissions").toString()).isEqualTo("{\"read\":4,\"filed\":1,\"refused\":3}");
        assertThat(ended.at("/errors").asInt()).isEqualTo(4);
        Answer errors = collector.get(sent.header("Location") + "/errors");
        assertThat(errors.json().path("items").valueStream().map(each -> each.path("number").asInt() + " "
                + each.path("cell").asString("") + " " + each.path("code").asString())).containsExactlyInAnyOrder("1 E3 negative",
                        "1 D4 unknown-target", "3 B6 unknown-department", "4 C7 malformed-period");
        assertThat(Api.officer(port).get("/api/v1/submissions/" + plan + "/dia-chinh/2024-M05").status()).isEqualTo(404);
    }

    @Test
    void ofASubmissionTheRightFiguresAreTakenWhenThatIsAsked() {
        JsonNode ended = ended(send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50", "C,-1")), "&mode=partial"));

        assertThat(ended.at("/submissions/filed").asInt()).isEqualTo(1);
        assertThat(ended.at("/figures").toString()).isEqualTo("{\"stored\":1,\"unchanged\":0,\"refused\":1}");
    }

    @Test
    void aFigureIsLaidBesideTheOneBeforeItInTheSameFile() {
        ended(send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50"), rows("dia-chinh", "2024-M06", "N,5000")), ""));

        Answer receipt = Api.officer(port).get("/api/v1/receipts/" + plan + ".dia-chinh.2024-M06.1");
        assertThat(receipt.text("/warnings/0/code")).startsWith("implausible");
        assertThat(receipt.text("/warnings/0/cell")).isEqualTo("E3");
    }

    @Test
    void errorsComeByPages() {
        Answer sent = send(Batches.csv(rows("dia-chinh", "2024-M05", "X1,1", "X2,2", "X3,3")), "");
        ended(sent);

        Answer first = collector.get(sent.header("Location") + "/errors?limit=2");
        Answer second = collector.get(sent.header("Location") + "/errors?limit=2&after=" + first.text("/next"));

        assertThat(first.json().path("items")).hasSize(2);
        assertThat(second.json().path("items")).hasSize(1);
        assertThat(second.text("/items/0/given")).isEqualTo("X3");
        assertThat(second.json().has("next")).isFalse();
    }

    @Test
    void aDryRunFilesNothing() {
        JsonNode ended = ended(send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50")), "&dryRun=true"));

        assertThat(ended.at("/submissions/filed").asInt()).isEqualTo(1);
        assertThat(Api.officer(port).get("/api/v1/submissions/" + plan + "/dia-chinh/2024-M05").status()).isEqualTo(404);
    }

    @Test
    void rowsOfASubmissionStandTogether() {
        Answer sent = send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50"), rows("dia-chinh", "2024-M06", "N,55"),
                rows("dia-chinh", "2024-M05", "C,1")), "&submit=false");

        assertThat(ended(sent).at("/submissions/refused").asInt()).isEqualTo(1);
        Answer errors = collector.get(sent.header("Location") + "/errors");
        assertThat(errors.text("/items/0/code")).isEqualTo("submission-twice");
        assertThat(errors.json().at("/items/0/number").asInt()).isEqualTo(3);
        assertThat(errors.json().at("/items/0/given").asInt()).isEqualTo(1);
    }

    @Test
    void anOfficerSendsForTheirOwnDepartmentOnly() {
        Answer sent = Batches.sendCsv(Api.officer(port), Batches.csv(rows("dia-chinh", "2024-M05", "N,50"), rows("cong-an", "2024-M05", "O,1")), "");

        JsonNode ended = Batches.ended(Api.officer(port), sent);
        assertThat(ended.at("/submissions").toString()).isEqualTo("{\"read\":2,\"filed\":1,\"refused\":1}");
        Answer errors = Api.officer(port).get(sent.header("Location") + "/errors");
        assertThat(errors.text("/items/0/code")).isEqualTo("other-department");
        assertThat(errors.text("/items/0/submission")).isEqualTo(plan + "/cong-an/2024-M05");
    }

    @Test
    void onlyOfficersSendAndOnlyTheSenderIsTold() {
        Answer sent = send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50")), "");
        ended(sent);

        assertThat(Batches.sendCsv(Api.reviewer(port), Batches.csv(rows("dia-chinh", "2024-M05", "N,50")), "").status()).isEqualTo(403);
        for (String what : List.of("", "/errors", "/original", "/progress")) {
            assertThat(Api.officer(port).get(sent.header("Location") + what).status()).isEqualTo(404);
        }
        assertThat(Api.officer(port).post(sent.header("Location") + ":stop", "").status()).isEqualTo(404);
        assertThat(Api.collector(port, "may-khac-" + plan).get("/api/v1/batches").json().path("items")).isEmpty();
        assertThat(collector.get("/api/v1/batches").text("/items/0/id")).isEqualTo(sent.text("/id"));
    }

    @Test
    void theFileIsGivenBackAsItCame() {
        String content = Batches.csv(rows("dia-chinh", "2024-M05", "N,50"));
        Answer sent = send(content, "");

        Answer original = collector.get(sent.text("/original"));

        assertThat(original.header("Content-Disposition")).contains("attachment").contains(".csv");
        assertThat(new String(original.body(), UTF_8)).isEqualTo(content);
    }

    @Test
    void theSameKeyNamesTheSameBatch() {
        String key = "k-" + UUID.randomUUID();
        String content = Batches.csv(rows("dia-chinh", "2024-M05", "N,50"));

        Answer first = send(content, "", "Idempotency-Key", key);
        ended(first);
        Answer again = send(content, "", "Idempotency-Key", key);
        Answer other = send(content + "\n", "", "Idempotency-Key", key);
        Answer otherwise = send(content, "&mode=partial", "Idempotency-Key", key);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.text("/state")).isEqualTo("DONE");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("key-reused");
        assertThat(otherwise.status()).isEqualTo(422);
        assertThat(collector.get("/api/v1/batches").json().path("items")).hasSize(1);
    }

    @Test
    void itIsToldHowFarItIsUntilItIsAtItsEnd() {
        Answer sent = send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50")), "");

        String events = new String(collector.get(sent.header("Location") + "/progress").body(), UTF_8);

        assertThat(events).contains("event: ended\ndata: {").endsWith("}\n\n").contains("\"state\":\"DONE\"");
    }

    @Test
    void whatIsAtItsEndCannotBeStopped() {
        Answer sent = send(Batches.csv(rows("dia-chinh", "2024-M05", "N,50")), "");
        ended(sent);

        Answer stopped = collector.post(sent.header("Location") + ":stop", "");

        assertThat(stopped.status()).isEqualTo(409);
        assertThat(stopped.text("/given")).isEqualTo("DONE");
    }

    @Test
    void nothingAtAllIsRefused() {
        Answer sent = send("", "");

        assertThat(sent.status()).isEqualTo(422);
        assertThat(sent.errors()).containsExactly("empty");
        assertThat(collector.get("/api/v1/batches").json().path("items")).isEmpty();
    }

    @Test
    void whatIsAskedAmissIsToldAtOnce() {
        Answer sent = send("x", "&mode=some&numbers=fr&dryRun=maybe", "Idempotency-Key", "a b");

        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.errors()).containsExactlyInAnyOrder("/mode unknown-value", "/numbers unknown-value",
                "/dryRun unknown-value", "/Idempotency-Key malformed-key");
    }

    private List<JsonNode> values(String of, String name) {
        return Api.reviewer(port).get("/api/v1/submissions/" + of + "/" + name).json().path("figures").valueStream()
                .map(each -> each.at("/revisions/0/value")).toList();
    }

    private String rows(String department, String period, String... figures) {
        return new Batches(plan).rows(department, period, figures);
    }

    private Answer send(String content, String query, String... headers) {
        return Batches.sendCsv(collector, content, query, headers);
    }

    private Answer sendJson(String content) {
        return Batches.sendJson(collector, content);
    }

    private JsonNode ended(Answer sent) {
        return Batches.ended(collector, sent);
    }
}
