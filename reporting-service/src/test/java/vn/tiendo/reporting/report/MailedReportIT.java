package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.TestIssuer;
import vn.tiendo.reporting.MailServer;
import vn.tiendo.reporting.RefusingMailServer;
import vn.tiendo.reporting.RefusingMailServer.Recipient;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.mailing.domain.TellRecipients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Issued reports by e-mail to their recipients; a unit, and so its addresses, for each test. */
class MailedReportIT extends RunningService {

    private static final String COUNCIL = "Thường trực Đảng ủy, HĐND phường Lái Thiêu";
    private static final String OFFICES = "Các ban, ngành, đoàn thể, khu phố";

    private final String unit = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final String council = "hdnd@" + unit + ".example";
    private final String office = "khu-pho@" + unit + ".example";
    private final String leader = TestIssuer.shared().token("hoa", unit, null, "leader");
    private final ReportsApi api;
    private final MongoDatabase database;
    private final TellRecipients recipients;

    MailedReportIT(@LocalServerPort int port, @Autowired MongoDatabase database, @Autowired TellRecipients recipients) {
        this.api = new ReportsApi(port, unit);
        this.database = database;
        this.recipients = recipients;
    }

    @Test
    void eachAddressGetsTheIssuedPdfOnce() throws Exception {
        addresses(council, office);

        JsonNode issued = issued();

        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("SENT", "SENT")::equals);
        MimeMessage letter = only(council);
        assertThat(letter.getSubject()).isEqualTo("Báo cáo số " + issued.at("/issued/symbol").asString()
            + " ngày 18/06/2024 của Ủy ban nhân dân phường Lái Thiêu");
        assertThat(attached(letter)).isEqualTo(api.document(issued, "pdf", leader));
        assertThat(only(office).getSubject()).isEqualTo(letter.getSubject());
        assertThat(mails(issued).at("/items")).hasSize(5);
    }

    @Test
    void whatIsToldOfTwiceOrByManyIsSentOnce() throws Exception {
        addresses(council, office);
        JsonNode issued = issued();
        String id = issued.get("id").asString();

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            Stream.generate(() -> (Runnable) () -> recipients.onceIssued(id)).limit(8).forEach(replicas::submit);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("SENT", "SENT")::equals);
        await().atMost(Duration.ofSeconds(30)).until(() -> database.getCollection("report_mailings").countDocuments(Filters.eq("_id", id)) == 0);
        JsonNode again = api.json(api.post("/" + id + "/mails:send", "", leader), 200);
        assertThat(again.get("items").valueStream().map(mail -> mail.path("state").asString("")).filter(state -> !state.isEmpty()))
            .containsExactly("SENT", "SENT");
        assertThat(MailServer.to(council)).hasSize(1);
        assertThat(MailServer.to(office)).hasSize(1);
    }

    @Test
    void aCrashBetweenTheIssueAndItsLettersLosesNone() {
        JsonNode issued = issued();
        addresses(council, office);

        recipients.onceIssued(issued.get("id").asString());

        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("SENT", "SENT")::equals);
    }

    @Test
    void whatACrashLeftWhileItWasSentIsSentAgainOnlyWhenSomebodySaysSo() {
        addresses(council, office);
        JsonNode issued = issued();
        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("SENT", "SENT")::equals);
        database.getCollection("report_mails").updateOne(Filters.eq("address", council),
            Updates.combine(Updates.set("state", "SENDING"), Updates.set("at", Instant.now().minus(Duration.ofMinutes(11)))));

        assertThat(states(issued)).containsExactly("UNKNOWN", "SENT");
        api.json(api.post("/" + issued.get("id").asString() + "/mails:send", "", leader), 200);

        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("SENT", "SENT")::equals);
        assertThat(MailServer.to(council)).hasSize(2);
        assertThat(MailServer.to(office)).hasSize(1);
    }

    @Test
    void aServerThatIsAwayGetsThemLater() throws Exception {
        addresses(council, office);
        JsonNode issued;
        MailServer.stop();
        try {
            issued = issued();
            await().atMost(Duration.ofSeconds(30)).until(() -> mails(issued).at("/items").valueStream().anyMatch(mail -> mail.path("tries").intValue() > 0
                && mail.path("state").asString().equals("WAITING")));
        } finally {
            MailServer.start();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("SENT", "SENT")::equals);
        assertThat(only(council).getSubject()).isNotBlank();
    }

    @Test
    void whatTheServerRefusesForGoodIsTriedOnceAndWhatItDoesNotTakeNowAgain() throws Exception {
        addresses(council, office);
        MailServer.stop();
        try (RefusingMailServer server = new RefusingMailServer(MailServer.port(), new Recipient(council, "550 5.1.1 no such mailbox"),
            new Recipient(office, "451 4.7.1 come again"))) {
            JsonNode issued = issued();

            await().atMost(Duration.ofSeconds(30)).until(() -> server.asked(office) > 2);

            assertThat(states(issued)).hasSize(2).startsWith("REFUSED").doesNotContain("SENT");
            assertThat(server.asked(council)).isEqualTo(1);
        } finally {
            MailServer.start();
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> MailServer.to(office).size() == 1);
        assertThat(MailServer.to(council)).isEmpty();
    }

    @Test
    void anAddressThatTheServerDoesNotTakeHoldsUpNobodyAndAnotherOneIsSentTo() {
        JsonNode issued = issued();
        String id = issued.get("id").asString();
        database.getCollection("report_mails").insertOne(new Document("_id", id + "/" + UUID.nameUUIDFromBytes("x@@y".getBytes(StandardCharsets.UTF_8)))
            .append("report", id).append("recipient", COUNCIL).append("address", "x@@y").append("state", "WAITING").append("tries", 0)
            .append("at", Instant.now()).append("next", Instant.now()));
        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("REFUSED")::equals);

        addresses(council, office);
        api.json(api.post("/" + id + "/mails:send", "", leader), 200);

        await().atMost(Duration.ofSeconds(30)).until(() -> states(issued), List.of("SENT", "SENT", "REFUSED")::equals);
    }

    @Test
    void theAddressesAreToldByTheLinesOfAReport() {
        addresses(council, office);
        JsonNode issued = issued();

        JsonNode lines = api.json(api.recipientsOf(issued, leader), 200).get("items");

        assertThat(lines.valueStream().filter(line -> line.get("isOfReport").booleanValue()).toList()).hasSize(lines.size()).hasSizeGreaterThan(2);
        assertThat(lines.valueStream().filter(line -> line.get("recipient").asString().equals(COUNCIL)).findFirst().orElseThrow()
            .at("/addresses/0").asString()).isEqualTo(council);
        String stranger = TestIssuer.shared().token("hoa", unit + "-x", null, "leader");
        assertThat(api.recipientsOf(issued, stranger).statusCode()).isEqualTo(404);
    }

    @Test
    void addressesAreThoseOfTheUnitAndKeptAsTheyWereSeen() {
        assertThat(api.json(api.recipients("GET", null, null, leader), 200).get("version").intValue()).isZero();
        addresses(council, office);

        JsonNode kept = api.json(api.recipients("GET", null, null, leader), 200);

        assertThat(kept.at("/items/0/addresses/0").asString()).isEqualTo(council);
        JsonNode stale = api.json(api.recipients("PUT", "{\"items\":[]}", "\"7\"", leader), 412);
        assertThat(stale.get("code").asString()).isEqualTo("stale");
        assertThat(stale.get("current")).isEqualTo(kept);
        assertThat(api.json(api.recipients("PUT", "{}", null, leader), 422).at("/errors/0/pointer").asString()).isEqualTo("/items");
        JsonNode wrong = api.json(api.recipients("PUT", "{\"items\":[{\"recipient\":\"A\",\"addresses\":[\"a@@b\",\"B <b@c.example>\",\"c\","
            + "\"d@e.example\\r\\nBcc: f@g.example\"]}]}", null, leader), 422);
        assertThat(wrong.get("errors")).hasSize(4);
        assertThat(wrong.at("/errors/0/code").asString()).isEqualTo("malformed-address");
    }

    private void addresses(String ofCouncil, String ofOffices) {
        api.json(api.recipients("PUT", """
            {"items":[{"recipient":"%s","addresses":["%s"]},{"recipient":"%s","addresses":["%s"]}]}"""
            .formatted(COUNCIL, ofCouncil, OFFICES, ofOffices), null, leader), 200);
    }

    private JsonNode issued() {
        JsonNode draft = api.json(api.make(api.planWithFigures(962), leader), 201);
        String address = "/" + draft.get("id").asString();
        api.json(api.post(address + ":review", "{}", TestIssuer.shared().token("binh", unit, null, "reviewer")), 200);
        return api.json(api.post(address + ":issue", "{\"number\":7,\"date\":\"2024-06-18\",\"signer\":\"Nguyễn Văn A\"}", leader), 200);
    }

    private JsonNode mails(JsonNode issued) {
        return api.json(api.get("/" + issued.get("id").asString() + "/mails", leader), 200);
    }

    private List<String> states(JsonNode issued) {
        return mails(issued).get("items").valueStream().map(mail -> mail.path("state").asString("")).filter(state -> !state.isEmpty()).toList();
    }

    private static MimeMessage only(String address) {
        assertThat(MailServer.to(address)).hasSize(1);
        return MailServer.to(address).getFirst();
    }

    private static byte[] attached(MimeMessage letter) throws Exception {
        Multipart parts = (Multipart) letter.getContent();
        BodyPart last = parts.getBodyPart(parts.getCount() - 1);
        assertThat(last.getContentType()).startsWith("application/pdf");
        return last.getInputStream().readAllBytes();
    }
}
