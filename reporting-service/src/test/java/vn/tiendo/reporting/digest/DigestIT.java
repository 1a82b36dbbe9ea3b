package vn.tiendo.reporting.digest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import vn.tiendo.reporting.EventProducer;
import vn.tiendo.reporting.MailServer;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.digest.domain.Week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Weekly news by e-mail; a unit, and so its addresses, for each test. */
class DigestIT extends RunningService {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String unit = "g" + UUID.randomUUID().toString().substring(0, 8);
    private final String plan = unit + "-2024";
    private final String reader = "ban-doc@" + unit + ".example";
    private final HttpClient http = HttpClient.newHttpClient();
    private final String address;
    private final MongoCollection<Document> subscriptions;
    private final MongoCollection<Document> news;
    private final SendDigests digests;

    DigestIT(@LocalServerPort int port, @Autowired MongoDatabase database, @Autowired SendDigests digests) {
        this.address = "http://127.0.0.1:" + port;
        this.subscriptions = database.getCollection("digest_subscriptions");
        this.news = database.getCollection("news");
        this.digests = digests;
    }

    @BeforeEach
    void aPlanForEverybody() throws Exception {
        try (EventProducer producer = new EventProducer()) {
            producer.event("tiendo.plans.v1", plan, "vn.tiendo.plan.plan-in-force.v1", plan, 1, """
                {"id":"%s","unit":"%s","unitName":"Phường Lái Thiêu","year":2024,"version":1,"unitPath":["%s"],"title":"Kế hoạch năm 2024",
                 "departments":[{"id":"van-phong","name":"Văn phòng"}],"sections":[{"id":"KT","number":"1","title":"Kinh tế","targets":[
                 {"id":"KT-1","number":"1.1","title":"Chỉ tiêu","responsible":"van-phong","measure":"NUMBER","frequency":"MONTHLY",
                  "rule":{"kind":"AT_LEAST","bound":{"value":9}}}]}]}""".formatted(plan, unit, unit));
        }
        await().atMost(PATIENCE).until(() -> get("/public/" + plan).statusCode() == 200);
    }

    @Test
    void nothingComesButTheQuestionUntilTheAddressSaysYes() {
        happened("1", "KT-1: Đúng tiến độ → Đạt", Duration.ofDays(1));

        assertThat(asked(reader).statusCode()).isEqualTo(202);

        MimeMessage question = only();
        assertThat(subject(question)).isEqualTo("Xác nhận nhận tin hằng tuần của Phường Lái Thiêu");
        assertThat(header(question, "List-Unsubscribe")).isNull();
        assertThat(get(link()).body()).contains("Xác nhận nhận tin hằng tuần").contains(link() + "/confirm");
        assertThat(state()).isEqualTo("ASKED");
        fallsDueAgain();
        assertThat(MailServer.to(reader)).hasSize(1);
    }

    @Test
    void theWeekComesOnceAndOneClickEndsIt() {
        happened("1", "KT-1: Đúng tiến độ → Đạt", Duration.ofDays(1));
        happened("2", "KT-2: <b>Chậm</b> tiến độ", Duration.ofDays(2));
        happened("3", "tháng trước", Duration.ofDays(30));
        confirmed();

        weekEnds();

        await().atMost(PATIENCE).until(() -> MailServer.to(reader).size() == 2);
        MimeMessage letter = MailServer.to(reader).get(1);
        assertThat(subject(letter)).startsWith("Phường Lái Thiêu: 2 tin từ ").contains(" đến ");
        assertThat(text(letter)).contains("- KT-1: Đúng tiến độ → Đạt", ">KT-2: &lt;b&gt;Chậm&lt;/b&gt; tiến độ</a>")
            .doesNotContain("tháng trước", ">KT-2: <b>");
        assertThat(header(letter, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        String link = header(letter, "List-Unsubscribe").replaceAll("[<>]", "");
        assertThat(URI.create(link).getPath()).isEqualTo(link());

        assertThat(get(link()).body()).contains("Ngừng nhận tin hằng tuần?");
        assertThat(subscriptions.countDocuments(mine())).isEqualTo(1);
        assertThat(post(URI.create(link).getPath(), "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(subscriptions.countDocuments(mine())).isZero();
        assertThat(post(URI.create(link).getPath(), "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
        assertThat(get(URI.create(link).getPath()).statusCode()).isEqualTo(404);
    }

    @Test
    void aTargetIsToldAsItStandsAndItsPlanIsNamed() {
        happened("KT-1", "KT-1: như lúc đầu", Duration.ofDays(1));
        confirmed();

        weekEnds();

        await().atMost(PATIENCE).until(() -> MailServer.to(reader).size() == 2);
        String letter = text(MailServer.to(reader).get(1));
        assertThat(letter).contains("Kế hoạch năm 2024", "- KT-1 Chỉ tiêu: ", "<h2>Kế hoạch năm 2024</h2>").doesNotContain("như lúc đầu");
    }

    @Test
    void manyReplicasSendOneLetter() throws Exception {
        happened("1", "KT-1", Duration.ofDays(1));
        confirmed();

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            weekEnds();
            for (int i = 0; i < 8; i++) {
                replicas.submit(() -> digests.next(() -> true));
            }
        }

        await().atMost(PATIENCE).until(() -> MailServer.to(reader).size() == 2);
        digests.next(() -> true);
        assertThat(MailServer.to(reader)).hasSize(2);
    }

    @Test
    void aWeekWithoutNewsHasNoLetter() {
        confirmed();

        weekEnds();
        digests.next(() -> true);

        assertThat(MailServer.to(reader)).hasSize(1);
        assertThat(due()).isAfter(Instant.now());
    }

    @Test
    void aServerThatIsAwayGetsItLater() {
        happened("1", "KT-1", Duration.ofDays(1));
        confirmed();
        MailServer.stop();
        try {
            weekEnds();
            digests.next(() -> true);
            await().atMost(PATIENCE).until(() -> due().isAfter(monday()) && due().isBefore(Instant.now().plus(Duration.ofHours(1))));
        } finally {
            MailServer.start();
        }

        await().atMost(PATIENCE).until(() -> MailServer.to(reader).size() == 1);
        assertThat(subject(MailServer.to(reader).getFirst())).contains("tin từ ");
    }

    @Test
    void whoAsksAgainIsToldTheSameAndHearsNothingMore() {
        confirmed();

        assertThat(asked(reader).statusCode()).isEqualTo(202);
        assertThat(asked(reader.toUpperCase(Locale.ROOT)).statusCode()).isEqualTo(202);
        digests.next(() -> true);

        assertThat(MailServer.to(reader)).hasSize(1);
        assertThat(subscriptions.countDocuments(mine())).isEqualTo(1);
    }

    @Test
    void whatNobodyAnsweredIsForgotten() {
        asked(reader);
        only();
        subscriptions.updateOne(mine(), Updates.set("asked", Instant.now().minus(Duration.ofDays(8))));

        digests.next(() -> true);

        assertThat(subscriptions.countDocuments(mine())).isZero();
    }

    @Test
    void thePageOfThePlanAsksWithoutAScript() {
        assertThat(get("/public/" + plan).body()).contains("action=\"/public/" + plan + "/digest\"");

        HttpResponse<String> answer = post("/public/" + plan + "/digest", "lang=en&address=" + reader.replace("@", "%40"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Look into your mailbox");
        assertThat(subject(only())).isEqualTo("Confirm the weekly news of Phường Lái Thiêu");
        assertThat(post("/public/" + plan + "/digest", "address=a%40%40b").statusCode()).isEqualTo(422);
        assertThat(post("/public/none-2024/digest", "address=a%40b.example").statusCode()).isEqualTo(404);
        assertThat(post("/public/" + plan + "/digest", "address=%zz").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNoAddressOrNoUnitIsRefused() {
        assertThat(asked("a@@b").body()).contains("malformed-address");
        assertThat(asked("B <b@c.example>").body()).contains("malformed-address");
        assertThat(asked("d@e.example\\r\\nBcc: f@g.example").body()).contains("malformed-address");
        assertThat(json("{\"unit\":\"none\",\"address\":\"a@b.example\",\"language\":\"fr\"}").body())
            .contains("unknown-unit", "Không có đơn vị “none”", "unknown-value");
        assertThat(subscriptions.countDocuments(mine())).isZero();
    }

    /** What is published of a verdict is in NewsTest and FeedIT; here it lies in the store as they leave it. */
    private void happened(String event, String title, Duration ago) {
        Instant at = monday().minus(ago);
        Document both = new Document("vi", title).append("en", title);
        news.insertOne(new Document("_id", "%014d-%s-%s".formatted(at.toEpochMilli(), unit, event)).append("event", unit + "-" + event)
            .append("at", at).append("unit", unit).append("section", "KT").append("title", both).append("text", both)
            .append("path", "/public/" + plan + "#" + event));
    }

    /** The last moment of sending. */
    private static Instant monday() {
        return Week.before(Instant.now(), DayOfWeek.MONDAY, LocalTime.of(7, 0)).until();
    }

    private void confirmed() {
        asked(reader);
        only();
        assertThat(post(link() + "/confirm", "").body()).contains("Đã xác nhận");
        assertThat(state()).isEqualTo("CONFIRMED");
        assertThat(due()).isAfter(Instant.now());
    }

    private void weekEnds() {
        subscriptions.updateOne(mine(), Updates.set("due", monday()));
    }

    private void fallsDueAgain() {
        Instant before = due();
        digests.next(() -> true);
        assertThat(due()).isEqualTo(before);
    }

    private MimeMessage only() {
        await().atMost(PATIENCE).until(() -> MailServer.to(reader).size() == 1);
        return MailServer.to(reader).getFirst();
    }

    private Document stored() {
        return subscriptions.find(mine()).first();
    }

    private String link() {
        return "/public/digests/" + stored().getString("key");
    }

    private String state() {
        return stored().getString("state");
    }

    private Instant due() {
        return stored().get("due", Instant.class);
    }

    private Bson mine() {
        return Filters.eq("unit", unit);
    }

    private HttpResponse<String> asked(String mail) {
        return json("{\"unit\":\"" + unit + "\",\"address\":\"" + mail + "\"}");
    }

    private HttpResponse<String> json(String body) {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/digest-subscriptions")).header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> post(String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String subject(MimeMessage letter) {
        return told(letter::getSubject);
    }

    private static String header(MimeMessage letter, String name) {
        return told(() -> letter.getHeader(name, null));
    }

    private static String text(MimeMessage letter) {
        return told(() -> text((Part) letter));
    }

    private static String text(Part part) throws Exception {
        if (part.getContent() instanceof Multipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(text(parts.getBodyPart(i)));
            }
            return all.toString();
        }
        return part.getContent() instanceof String text ? text : "";
    }

    private static <T> T told(Callable<T> what) {
        try {
            return what.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
