package vn.tiendo.measurement.delegation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.UnitEvents;
import vn.tiendo.measurement.unit.domain.Units;

import static org.assertj.core.api.Assertions.assertThat;

@MeasurementIT
class DelegationIT {

    private static final String DELEGATIONS = "/api/v1/delegations";

    @LocalServerPort
    private int port;
    @Autowired
    private Units units;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private String unit = "";

    @BeforeEach
    void theUnitIsKnown() {
        unit = UnitEvents.known(units);
    }

    @Test
    void aReviewerGrantsAndRevokes() {
        Answer granted = reviewer().post(DELEGATIONS, grant("an", "cong-an", today, today.plusDays(30)));
        Answer read = reviewer().get(granted.header("Location"));
        Answer revoked = reviewer().post(granted.header("Location") + ":revoke", "{\"reason\":\"Về rồi\"}", "If-Match",
                granted.header("ETag"));

        assertThat(granted.status()).isEqualTo(201);
        assertThat(granted.header("ETag")).isEqualTo("\"1\"");
        assertThat(granted.text("/state")).isEqualTo("RUNNING");
        assertThat(granted.text("/unit")).isEqualTo(unit);
        assertThat(granted.text("/officerName")).isEqualTo("Nguyễn Văn An");
        assertThat(granted.text("/grantedBy/id")).isEqualTo("binh");
        assertThat(read.json()).isEqualTo(granted.json());
        assertThat(revoked.status()).isEqualTo(200);
        assertThat(revoked.header("ETag")).isEqualTo("\"2\"");
        assertThat(revoked.text("/state")).isEqualTo("REVOKED");
        assertThat(revoked.text("/revoked/reason")).isEqualTo("Về rồi");
        assertThat(reviewer().get(granted.header("Location")).json()).isEqualTo(revoked.json());
    }

    @Test
    void whatIsOverIsNotRevokedAgain() {
        String address = granted("an", "cong-an");
        reviewer().post(address + ":revoke", "{\"reason\":\"Về rồi\"}");

        Answer again = reviewer().post(address + ":revoke", "{\"reason\":\"?\"}");
        Answer stale = reviewer().post(address + ":revoke", "{\"reason\":\"?\"}", "If-Match", "\"1\"");

        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("/code")).isEqualTo("wrong-state");
        assertThat(again.text("/given")).isEqualTo("REVOKED");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.text("/delegation/state")).isEqualTo("REVOKED");
        assertThat(stale.text("/current")).isEqualTo("\"2\"").isEqualTo(stale.header("ETag"));
    }

    @Test
    void badInputIsToldAtOnce() {
        Answer empty = reviewer().post(DELEGATIONS, "{}");
        Answer wrong = reviewer().post(DELEGATIONS, """
                {"officer":"an","department":"thue","from":"2026-13-01","to":"2020-01-01","reason":"x","colour":"red"}""");
        Answer english = reviewer().post(DELEGATIONS, grant("an", "thue", today, today), "Accept-Language", "en");

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.errors()).containsExactlyInAnyOrder("/officer required", "/department required",
                "/from required", "/to required", "/reason required");
        assertThat(wrong.errors()).containsExactlyInAnyOrder("/colour unknown-property", "/from wrong-type",
                "/department unknown-department", "/to out-of-range");
        assertThat(english.text("/errors/0/message"))
                .isEqualTo("The unit has no department “thue”; there are: dia-chinh, cong-an, van-phong");
        assertThat(reviewer().post(DELEGATIONS, "{").text("/code")).isEqualTo("malformed-json");
        assertThat(reviewer().post(granted("an", "cong-an") + ":revoke", "{}").errors())
                .containsExactly("/reason required");
        assertThat(Api.of(port, "x", "nowhere", null, "reviewer")
                .post(DELEGATIONS, grant("an", "cong-an", today, today)).errors())
                .containsExactly("/department unknown-unit");
    }

    @Test
    void twoOfOneOfficerAndDepartmentDoNotShareADay() {
        String first = granted("an", "cong-an");

        Answer overlapping = reviewer().post(DELEGATIONS, grant("an", "cong-an", today.plusDays(30), today.plusDays(40)));

        assertThat(overlapping.status()).isEqualTo(409);
        assertThat(overlapping.text("/code")).isEqualTo("delegation-overlaps");
        assertThat(overlapping.errors()).containsExactly("/from overlaps");
        assertThat(reviewer().post(DELEGATIONS, grant("an", "van-phong", today, today)).status()).isEqualTo(201);
        assertThat(reviewer().post(DELEGATIONS, grant("em", "cong-an", today, today)).status()).isEqualTo(201);
        assertThat(reviewer().post(DELEGATIONS, grant("an", "cong-an", today.plusDays(31), today.plusDays(40))).status())
                .isEqualTo(201);
        reviewer().post(first + ":revoke", "{\"reason\":\"Về rồi\"}");
        assertThat(reviewer().post(DELEGATIONS, grant("an", "cong-an", today, today.plusDays(30))).status())
                .isEqualTo(201);
    }

    @Test
    void ofManyThatGrantTheSameAtOnceOneIsGranted() throws InterruptedException, ExecutionException {
        List<Callable<Integer>> work = IntStream.range(0, 8).<Callable<Integer>>mapToObj(i -> () -> reviewer()
                .post(DELEGATIONS, grant("an", "cong-an", today.plusDays(i), today.plusDays(10))).status()).toList();

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Integer> answers = threads.invokeAll(work).stream().map(Future::resultNow).sorted().toList();

            assertThat(answers).containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
        }
    }

    @Test
    void nobodyDecidesOnWhatTheyThemselvesMayDo() {
        String address = granted("an", "cong-an");
        Api an = Api.of(port, "an", unit, "dia-chinh", "officer", "reviewer");

        Answer granted = an.post(DELEGATIONS, grant("an", "van-phong", today, today));
        Answer revoked = an.post(address + ":revoke", "{\"reason\":\"?\"}");

        assertThat(granted.status()).isEqualTo(403);
        assertThat(granted.text("/code")).isEqualTo("own-delegation");
        assertThat(revoked.status()).isEqualTo(403);
        assertThat(revoked.text("/code")).isEqualTo("own-delegation");
    }

    /** Columns: id, role, unit (own, above, other) and department; the answers to granting, reading, revoking; listed. */
    @ParameterizedTest
    @CsvSource({
            "x,  reviewer,   own,      van-phong, 201, 200, 200, 1",
            "x,  leader,     own,      ,          403, 200, 403, 1",
            "x,  supervisor, own,      ,          403, 200, 403, 1",
            "x,  planner,    own,      ,          403, 404, 404, 0",
            "x,  analyst,    own,      ,          403, 404, 404, 0",
            "x,  operator,   own,      ,          403, 404, 404, 0",
            "an, officer,    own,      dia-chinh, 403, 200, 403, 1",
            "x,  officer,    own,      cong-an,   403, 200, 403, 1",
            "x,  officer,    own,      dia-chinh, 403, 404, 404, 0",
            "x,  reviewer,   thuan-an, ,          422, 404, 404, 0",
            "x,  leader,     thuan-an, ,          403, 404, 404, 0",
            "an, officer,    an-phu,   cong-an,   403, 404, 404, 0",
            "x,  supervisor, an-phu,   ,          403, 404, 404, 0",
            "x,  analyst,    di-an,    ,          403, 404, 404, 0"})
    void whoIsAnsweredWhat(String id, String role, String where, @Nullable String department, int grant, int read,
            int revoke, int listed) {
        String address = granted("an", "cong-an");
        Api caller = Api.of(port, id, where.equals("own") ? unit : where, department, role);

        assertThat(listed(caller, "")).hasSize(listed);
        assertThat(caller.post(DELEGATIONS, grant("em", "cong-an", today, today)).status()).isEqualTo(grant);
        assertThat(caller.get(address).status()).isEqualTo(read);
        assertThat(caller.post(address + ":revoke", "{\"reason\":\"x\"}").status()).isEqualTo(revoke);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        Api nobody = new Api(port, null);

        assertThat(nobody.get(DELEGATIONS).status()).isEqualTo(401);
        assertThat(nobody.get(granted("an", "cong-an")).status()).isEqualTo(401);
        assertThat(nobody.post(DELEGATIONS, "{}").status()).isEqualTo(401);
        assertThat(nobody.post(granted("em", "cong-an") + ":revoke", "{}").status()).isEqualTo(401);
    }

    @Test
    void theyAreListedTheNewestFirstPageByPage() {
        String first = id(granted("an", "cong-an"));
        String second = id(granted("an", "van-phong"));
        String third = id(reviewer().post(DELEGATIONS, grant("em", "cong-an", today.plusDays(1), today.plusDays(2)))
                .header("Location"));
        reviewer().post(DELEGATIONS + "/" + second + ":revoke", "{\"reason\":\"Về rồi\"}");

        Answer page = reviewer().get(DELEGATIONS + "?limit=2");

        assertThat(ids(page)).containsExactly(third, second);
        assertThat(listed(reviewer(), "?limit=2&after=" + page.text("/next"))).containsExactly(first);
        assertThat(listed(reviewer(), "?officer=an")).containsExactly(second, first);
        assertThat(listed(reviewer(), "?department=cong-an")).containsExactly(third, first);
        assertThat(listed(reviewer(), "?state=RUNNING")).containsExactly(first);
        assertThat(listed(reviewer(), "?state=COMING")).containsExactly(third);
        assertThat(listed(reviewer(), "?state=REVOKED")).containsExactly(second);
        assertThat(listed(reviewer(), "?state=ENDED")).isEmpty();
        assertThat(reviewer().get(DELEGATIONS + "?state=GONE&limit=0").errors())
                .containsExactlyInAnyOrder("/state unknown-value", "/limit out-of-range");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(reviewer().get(DELEGATIONS + "/0123456789abcdef01234567").status()).isEqualTo(404);
        assertThat(reviewer().get(DELEGATIONS + "/nothing").status()).isEqualTo(404);
        assertThat(reviewer().post(DELEGATIONS + "/nothing:revoke", "{\"reason\":\"x\"}").status()).isEqualTo(404);
    }

    private Api reviewer() {
        return Api.of(port, "binh", unit, null, "reviewer");
    }

    /** For 31 days from today; its address. */
    private String granted(String officer, String department) {
        return reviewer().post(DELEGATIONS, grant(officer, department, today, today.plusDays(30))).header("Location");
    }

    static String grant(String officer, String department, LocalDate from, LocalDate to) {
        return """
                {"officer":"%s","officerName":"Nguyễn Văn An","department":"%s","from":"%s","to":"%s","reason":"Nghỉ"}"""
                .formatted(officer, department, from, to);
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<String> listed(Api caller, String query) {
        return ids(caller.get(DELEGATIONS + query));
    }

    private static List<String> ids(Answer answer) {
        return answer.json().path("items").valueStream().map(item -> item.path("id").asString()).toList();
    }
}
