package vn.tiendo.measurement.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.OfficerEvents;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.officer.domain.KnownOfficers;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.Bodies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A unit of its own for each test; its department owes the figures of January 2024 by Monday the 15th, and no others before and after. */
@MeasurementIT
class ReminderIT {

    private static final ServerSetup SETUP = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static GreenMail server = started(SETUP);
    private static final int SMTP = server.getSmtp().getPort();

    private static final LocalDate DUE = LocalDate.parse("2024-01-15");
    private static final String AN = "{'subject':'an','from':'2024-01-01','email':'an@lai-thieu.example'}";
    private static final String HEAD = "{'subject':'bich','from':'2024-01-01','email':'bich@lai-thieu.example','head':true}";
    private static final String LEADER = "{'subject':'son','from':'2024-01-01','email':'son@lai-thieu.example','language':'en'}";

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private KnownOfficers officers;
    @Autowired
    private MongoDatabase database;
    @Autowired
    private RemindDaily daily;
    @Autowired
    private MakeDigests digests;
    @Autowired
    private ReminderDocuments documents;
    @Autowired
    private JavaMailSenderImpl sender;

    private final String unit = "u-" + UUID.randomUUID();
    private String plan = "";

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> SMTP);
        properties.add("tiendo.reminders.look", () -> "1h");
        properties.add("tiendo.reminders.address", () -> "https://tien-do.example");
    }

    private static GreenMail started(ServerSetup setup) {
        GreenMail mail = new GreenMail(setup);
        mail.start();
        return mail;
    }

    @BeforeEach
    void nobodyWasRemindedYet() throws Exception {
        server.purgeEmailFromAllMailboxes();
        forget();
        plan = PlanEvents.inForce(plans, unit);
        await().atMost(Duration.ofSeconds(60)).until(() -> plans.open(2024, 2024).containsKey(unit));
    }

    @AfterEach
    void forget() {
        List.of("reminders", "reminder_days", "officers").forEach(each -> database.getCollection(each).deleteMany(new Document()));
    }

    private void officers(String staff, String leaders) {
        OfficerEvents.publish(OfficerEvents.CHANGED, unit, 1, OfficerEvents.officers(unit, staff, leaders));
        await().atMost(Duration.ofSeconds(60)).until(() -> officers.of(unit).isPresent());
    }

    /** At 8 in the morning there. */
    private static Instant on(LocalDate day) {
        return Instant.parse(day + "T01:00:00Z");
    }

    @Test
    void noMailServerIsWaitedForForGood() {
        assertThat(sender.getJavaMailProperties()).containsKeys("mail.smtp.connectiontimeout", "mail.smtp.timeout", "mail.smtp.writetimeout");
    }

    @Test
    void onePersonGetsOneLetterADayAndSeesItInTheSystem() throws Exception {
        officers(AN, "");

        daily.look(on(DUE));
        daily.look(on(DUE).plusSeconds(3600));

        MimeMessage letter = only();
        assertThat(letter.getAllRecipients()).extracting(Object::toString).containsExactly("an@lai-thieu.example");
        assertThat(letter.getSubject()).isEqualTo("Tiến Độ: 1 báo cáo số liệu cần gửi");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(body(letter)).contains("https://tien-do.example/my-work/" + plan + "/dia-chinh/2024-M01", "hạn là hôm nay");
        Answer seen = an().get("/api/v1/reminders");
        assertThat(seen.json().path("items")).hasSize(1);
        assertThat(seen.text("/items/0/day")).isEqualTo("2024-01-15");
        assertThat(seen.text("/items/0/items/0/dueOn")).isEqualTo("2024-01-15");
        assertThat(Api.of(port, "bich", unit, "dia-chinh", "officer").get("/api/v1/reminders").json().path("items")).isEmpty();
    }

    @Test
    void whoHasReadItSaysSoOnce() {
        officers(AN, "");
        daily.look(on(DUE));

        Answer read = an().post("/api/v1/reminders/2024-01-15:read", "");
        Answer again = an().post("/api/v1/reminders/2024-01-15:read", "");

        assertThat(read.text("/readAt")).isNotBlank();
        assertThat(again.json()).isEqualTo(read.json());
        assertThat(an().post("/api/v1/reminders/2024-01-16:read", "").status()).isEqualTo(404);
        assertThat(an().post("/api/v1/reminders/June:read", "").status()).isEqualTo(404);
        assertThat(an().get("/api/v1/reminders?after=June&limit=0").errors())
                .containsExactlyInAnyOrder("/after wrong-type", "/limit out-of-range");
    }

    @Test
    void remindersComePageByPageTheNewestFirst() {
        officers(AN, "");
        List.of(DUE, DUE.plusDays(1), DUE.plusDays(3)).forEach(day -> daily.look(on(day)));

        Answer first = an().get("/api/v1/reminders?limit=2");
        Answer rest = an().get("/api/v1/reminders?limit=2&after=" + first.text("/next"));

        assertThat(days(first)).containsExactly("2024-01-18", "2024-01-16");
        assertThat(days(rest)).containsExactly("2024-01-15");
    }

    @Test
    void nothingIsSaidBeforeTheTimeOnFreeDaysAndOfWhatIsThere() {
        officers(AN, "");
        daily.look(Instant.parse("2024-01-15T00:00:00Z"));
        daily.look(on(LocalDate.parse("2024-01-14")));
        Api.of(port, "an", unit, "dia-chinh", "officer").file(Bodies.filing(plan, Bodies.number("N", "5")).replace("M06", "M01"));

        daily.look(on(DUE));

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(an().get("/api/v1/reminders").json().path("items")).isEmpty();
    }

    @Test
    void whatStaysLateIsToldToTheHeadAndThenToWhoLeadsInTheirLanguage() throws Exception {
        officers(AN + "," + HEAD, LEADER);

        daily.look(on(DUE.plusDays(1)));
        assertThat(recipients()).containsExactly("an@lai-thieu.example");
        daily.look(on(DUE.plusDays(3)));
        assertThat(recipients()).containsExactlyInAnyOrder("an@lai-thieu.example", "an@lai-thieu.example", "bich@lai-thieu.example");
        server.purgeEmailFromAllMailboxes();
        daily.look(on(DUE.plusDays(7)));

        assertThat(recipients())
                .containsExactlyInAnyOrder("an@lai-thieu.example", "bich@lai-thieu.example", "son@lai-thieu.example");
        MimeMessage toLeader = Arrays.stream(server.getReceivedMessages()).filter(each -> recipient(each).startsWith("son"))
                .findFirst().orElseThrow();
        assertThat(toLeader.getSubject()).isEqualTo("Tiến Độ: 2 reports are late");
        assertThat(body(toLeader)).contains("late for long", "7 days late");
    }

    @Test
    void severalReplicasSendOne() throws Exception {
        officers(AN + "," + HEAD, LEADER);
        Instant now = on(DUE.plusDays(7));

        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                replicas.submit(() -> {
                    digests.make(DUE.plusDays(7), now);
                    daily.look(now);
                });
            }
        }
        daily.look(now.plusSeconds(60));

        assertThat(recipients())
                .containsExactlyInAnyOrder("an@lai-thieu.example", "bich@lai-thieu.example", "son@lai-thieu.example");
        assertThat(database.getCollection("reminders").countDocuments(Filters.eq("unit", unit))).isEqualTo(3);
    }

    @Test
    void whoStopsBetweenClaimingAndSendingLeavesItToTheSystem() {
        officers(AN, "");
        digests.make(DUE, on(DUE));
        assertThat(documents.claim(DUE, on(DUE))).isPresent();

        daily.look(on(DUE).plusSeconds(3600));

        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(an().get("/api/v1/reminders").json().path("items")).hasSize(1);
    }

    @Test
    void whoStopsWhileTheyAreMadeIsTakenOverFrom() throws Exception {
        officers(AN, "");
        database.getCollection("reminder_days").insertOne(new Document(Map.of("_id", "2024-01-15", "done", false,
                "until", on(DUE).plusSeconds(600))));

        daily.look(on(DUE));
        assertThat(server.getReceivedMessages()).isEmpty();
        daily.look(on(DUE).plusSeconds(600));

        assertThat(only().getSubject()).isNotBlank();
    }

    @Test
    void aServerThatWasAwayGetsItLaterOnce() throws Exception {
        officers(AN, "");
        server.stop();

        daily.look(on(DUE));
        daily.look(on(DUE).plusSeconds(60));
        server = started(new ServerSetup(SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        daily.look(on(DUE).plusSeconds(120));
        assertThat(server.getReceivedMessages()).isEmpty();
        daily.look(on(DUE).plusSeconds(900));
        daily.look(on(DUE).plusSeconds(1800));

        assertThat(only().getSubject()).isNotBlank();
    }

    @Test
    void whatWaitedAllDayIsNotSentOnTheNext() throws Exception {
        officers(AN, "");
        server.stop();
        daily.look(on(DUE.plusDays(1)));
        server = started(new ServerSetup(SMTP, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        daily.look(on(DUE.plusDays(2)));

        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneHarmsNobodyElse() throws Exception {
        officers("{'subject':'x','from':'2024-01-01','email':'x@@y\\r\\nBcc: z@y.example'}," + AN
                + ",{'subject':'y','from':'2024-01-01'}", "");

        daily.look(on(DUE));

        assertThat(recipients()).containsExactly("an@lai-thieu.example");
        assertThat(database.getCollection("reminders").find(Filters.eq("unit", unit)).map(each -> each.getString("subject") + " "
                + each.getString("mail"))).containsExactlyInAnyOrder("x REFUSED", "an SENT", "y NONE");
    }

    private Api an() {
        return Api.of(port, "an", unit, "dia-chinh", "officer");
    }

    private static List<String> days(Answer answer) {
        return answer.json().path("items").valueStream().map(each -> each.path("day").asString()).toList();
    }

    private static MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private static String body(MimeMessage letter) throws Exception {
        Object content = letter.getContent();
        while (content instanceof Multipart inner) {
            content = inner.getBodyPart(0).getContent();
        }
        return String.valueOf(content);
    }

    private static List<String> recipients() {
        return Arrays.stream(server.getReceivedMessages()).map(ReminderIT::recipient).toList();
    }

    private static String recipient(MimeMessage letter) {
        return GreenMailUtil.getAddressList(addresses(letter));
    }

    private static Address[] addresses(MimeMessage letter) {
        try {
            return letter.getAllRecipients();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
