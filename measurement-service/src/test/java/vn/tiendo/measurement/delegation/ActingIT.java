package vn.tiendo.measurement.delegation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Set;

import org.bson.types.ObjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.UnitEvents;
import vn.tiendo.measurement.delegation.domain.Delegation;
import vn.tiendo.measurement.delegation.domain.Person;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.unit.domain.Units;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.delegation.DelegationIT.grant;
import static vn.tiendo.measurement.submission.Bodies.filing;
import static vn.tiendo.measurement.submission.Bodies.number;

/** What an officer can do for another department while a delegation runs, and only then. */
@MeasurementIT
class ActingIT {

    private static final Caller GRANTOR = new Caller("binh", "Bình", "u", null, Set.of("reviewer"));

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private Units units;
    @Autowired
    private DelegationDocuments delegations;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private String unit = "";
    private String plan = "";
    private String address = "";

    @BeforeEach
    void aPlanIsInForce() {
        unit = UnitEvents.known(units);
        plan = PlanEvents.inForce(plans, unit);
        address = "/api/v1/submissions/" + plan + "/dia-chinh/2024-M06";
    }

    @Test
    void aDelegatedOfficerFilesReadsAndHandsInUntilItIsRevoked() {
        assertThat(em().file(filing(plan, number("N", "1"))).text("/code")).isEqualTo("other-department");
        String delegation = reviewer().post("/api/v1/delegations", grant("em", "dia-chinh", today, today))
                .header("Location");

        Answer filed = em().file(filing(plan, number("N", "1"), ",'submit':false"));

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("/onBehalfOf")).isEqualTo("dia-chinh");
        assertThat(em().get(filed.header("Location")).json()).isEqualTo(filed.json());
        Answer read = em().get(address);
        assertThat(read.text("/figures/0/enteredBy")).isEqualTo("em");
        assertThat(read.text("/figures/0/enteredByDepartment")).isEqualTo("cong-an");
        assertThat(read.text("/figures/0/onBehalfOf")).isEqualTo("dia-chinh");
        assertThat(listed(em())).isEqualTo(1);
        assertThat(em().post(address + ":submit", "").status()).isEqualTo(200);
        assertThat(em().post(address + ":approve", "").text("/code")).isEqualTo("role-required");

        reviewer().post(delegation + ":revoke", "{\"reason\":\"Về rồi\"}");

        assertNothingIsAllowed(filed);
    }

    @Test
    void whoFiledByDelegationCannotApprove() {
        Api both = Api.of(port, "em", unit, "cong-an", "officer", "reviewer");
        reviewer().post("/api/v1/delegations", grant("em", "dia-chinh", today, today));
        both.file(filing(plan, number("N", "1")));

        assertThat(both.post(address + ":approve", "").text("/code")).isEqualTo("own-figures");
        assertThat(reviewer().post(address + ":approve", "").status()).isEqualTo(200);
    }

    @Test
    void afterItsLastDayNothingIsAllowed() {
        Answer filed = Api.of(port, "an", unit, "dia-chinh", "officer").file(filing(plan, number("N", "1")));
        stored(today.minusDays(10), today.minusDays(1));

        assertNothingIsAllowed(filed);
    }

    @Test
    void beforeItsFirstDayNothingIsAllowed() {
        Answer filed = Api.of(port, "an", unit, "dia-chinh", "officer").file(filing(plan, number("N", "1")));
        stored(today.plusDays(1), today.plusDays(10));

        assertNothingIsAllowed(filed);
    }

    @Test
    void onItsOnlyDayItHolds() {
        stored(today, today);

        assertThat(em().file(filing(plan, number("N", "1"))).status()).isEqualTo(201);
    }

    @Test
    void itIsForOnePersonOneDepartmentAndOneUnit() {
        stored(today, today);

        assertThat(Api.of(port, "other", unit, "cong-an", "officer").file(filing(plan, number("N", "1"))).status())
                .isEqualTo(403);
        assertThat(Api.of(port, "em", "an-phu", "cong-an", "officer").file(filing(plan, number("N", "1"))).status())
                .isEqualTo(403);
        assertThat(em().file(filing(plan, number("N", "1")).replace("dia-chinh", "van-phong")).status()).isEqualTo(403);
        assertThat(Api.of(port, "em", unit, "cong-an", "leader").file(filing(plan, number("N", "1"))).status())
                .isEqualTo(403);
    }

    private void assertNothingIsAllowed(Answer filed) {
        assertThat(em().file(filing(plan, number("N", "2"))).status()).isEqualTo(403);
        assertThat(em().get(address).status()).isEqualTo(404);
        assertThat(em().get(filed.header("Location")).status()).isEqualTo(404);
        assertThat(em().post(address + ":submit", "").status()).isEqualTo(404);
        assertThat(listed(em())).isZero();
    }

    /** As it would have been granted on another day. */
    private void stored(LocalDate from, LocalDate to) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        Delegation delegation = new Delegation(new ObjectId().toHexString(), unit, "em", null, "dia-chinh", from, to,
                "Nghỉ", new Person("binh", "Bình"), at, null, 1);
        assertThat(delegations.insert(delegation,
                Deed.done("delegation.grant", delegation.id(), unit, "dia-chinh", GRANTOR, at))).isTrue();
    }

    private Api em() {
        return Api.of(port, "em", unit, "cong-an", "officer");
    }

    private Api reviewer() {
        return Api.of(port, "binh", unit, null, "reviewer");
    }

    private int listed(Api caller) {
        return caller.get("/api/v1/submissions?plan=" + plan).json().path("items").size();
    }
}
