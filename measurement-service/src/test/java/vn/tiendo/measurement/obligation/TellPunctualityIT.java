package vn.tiendo.measurement.obligation;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.obligation.domain.Punctuality;
import vn.tiendo.measurement.obligation.domain.Reporting;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.Bodies;
import vn.tiendo.measurement.submission.domain.Period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** dia-chinh owes the figures of January 2024 by the 15th and those of February by the 15th of that month. */
@MeasurementIT
class TellPunctualityIT {

    private static final LocalDate JANUARY_IS_DUE = LocalDate.parse("2024-01-15");

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private TellPunctuality punctuality;
    @Autowired
    private PunctualityDocuments documents;
    @Autowired
    private MongoDatabase database;

    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @Test
    void aDayThatPassesIsToldOnceAndAsTheSchemaSays() {
        punctuality.tell(plan, Set.of(), JANUARY_IS_DUE);
        assertThat(database.getCollection(PunctualityDocuments.COLLECTION).countDocuments(Filters.eq("plan", plan))).isZero();

        punctuality.tell(plan, Set.of(), JANUARY_IS_DUE.plusDays(1));
        punctuality.tell(plan, Set.of(), JANUARY_IS_DUE.plusDays(2));
        punctuality.tell(plan, Set.of(), LocalDate.parse("2024-02-16"));

        List<PublishedEvent> told = told("dia-chinh", 2);
        assertThat(told).hasSize(2);
        told.forEach(each -> Schemas.check(Path.of("contract/events/punctuality-changed.v1.schema.json"), each.json()));
        assertThat(told.getFirst().attribute("type")).isEqualTo("vn.tiendo.measurement.punctuality-changed.v1");
        assertThat(told.getFirst().attribute("sequence")).isEqualTo("1");
        assertThat(counts(told.getFirst())).isEqualTo("1 due, 0 handed in, 0 on time, 0 late, 1 missing, 0 approved");
        assertThat(counts(told.getLast())).isEqualTo("2 due, 0 handed in, 0 on time, 0 late, 2 missing, 0 approved");
    }

    @Test
    void whatIsSentAndApprovedIsToldByItself() {
        punctuality.tell(plan, Set.of(), LocalDate.parse("2024-02-16"));
        String january = Bodies.filing(plan, Bodies.number("N", "5"), ",'reportedOn':'2024-01-15'").replace("M06", "M01");

        assertThat(Api.officer(port).file(january).status()).isEqualTo(201);
        awaitTold(1, 0);
        assertThat(Api.officer(port).file(january.replace("M01", "M02").replace("01-15", "02-16")).status()).isEqualTo(201);
        awaitTold(2, 0);
        Api.reviewer(port).post("/api/v1/submissions/" + plan + "/dia-chinh/2024-M01:approve", "");
        awaitTold(2, 1);

        JsonNode last = read(told("dia-chinh", 4).getLast());
        assertThat(last.path("onTime").asInt()).isEqualTo(1);
        assertThat(last.path("late").asInt()).isEqualTo(1);
        assertThat(last.at("/periods/0").toString())
                .isEqualTo("{\"period\":\"2024-M01\",\"dueOn\":\"2024-01-15\",\"handedIn\":true,\"onTime\":true,\"approved\":true}");
        assertThat(last.toString()).doesNotContain("\"an\"", "binh");
    }

    @Test
    void whatIsOverdueIsCountedOverTheDepartmentsAndPlansOfAYear() {
        int yearOfNoOtherTest = 1999;
        String other = plan + "-other";
        tell(plan, yearOfNoOtherTest, new Punctuality("dia-chinh", 3, 1, 1, 0));
        tell(plan, yearOfNoOtherTest, new Punctuality("cong-an", 2, 2, 1, 0));
        tell(other, yearOfNoOtherTest, new Punctuality("dia-chinh", 4, 0, 0, 0));
        tell(other, yearOfNoOtherTest + 1, new Punctuality("cong-an", 5, 0, 0, 0));

        assertThat(documents.overdue(yearOfNoOtherTest)).isEqualTo(2 + 4);
    }

    @Test
    void whatIsOwedNoMoreIsToldAsNothing() {
        punctuality.tell(plan, Set.of(), JANUARY_IS_DUE.plusDays(1));
        PlanEvents.publish(PlanEvents.IN_FORCE, plan, 2, PlanEvents.plan(plan).replace("\"responsible\": \"cong-an\"",
                "\"responsible\": \"dia-chinh\""));
        await().atMost(Duration.ofSeconds(60)).until(() -> plans.find(plan).orElseThrow().sequence() == 2);

        punctuality.tell(plan, Set.of(), JANUARY_IS_DUE.plusDays(1));

        assertThat(counts(told("cong-an", 2).getLast())).startsWith("0 due, 0 handed in");
    }

    @Test
    void anAmendmentIsToldSoonWithoutAnySubmission() {
        punctuality.tell(plan, Set.of(), JANUARY_IS_DUE.plusDays(1));

        PlanEvents.publish(PlanEvents.IN_FORCE, plan, 2, PlanEvents.plan(plan).replace("\"responsible\": \"cong-an\"",
                "\"responsible\": \"dia-chinh\""));

        assertThat(counts(told("cong-an", 2).getLast())).startsWith("0 due, 0 handed in");
    }

    @Test
    void ofTwoAtOnceTheOlderPictureLoses() {
        Reporting older = Reporting.of(plan, "lai-thieu", 2024, "dia-chinh", List.of(), JANUARY_IS_DUE);
        punctuality.tell(plan, Set.of(), JANUARY_IS_DUE.plusDays(1));
        Map<String, Document> readByBoth = documents.of(plan);

        punctuality.tell(plan, Set.of(), LocalDate.parse("2024-02-16"));

        assertThat(documents.tell(readByBoth, List.of(older))).isFalse();
        assertThat(counts(told("dia-chinh", 2).getLast())).startsWith("2 due");
    }

    /** By the service's own look, on the day of today: all periods of 2024 are due by then. */
    private void awaitTold(int handedIn, int approved) {
        await().atMost(Duration.ofSeconds(30)).until(() -> database.getCollection(PunctualityDocuments.COLLECTION)
                .countDocuments(Filters.and(Filters.eq("_id", plan + "/dia-chinh"), Filters.eq("told.handedIn", handedIn),
                        Filters.eq("told.approved", approved))) == 1);
    }

    private void tell(String toldPlan, int year, Punctuality told) {
        Reporting.Of january = new Reporting.Of(Period.parse(year + "-M01").orElseThrow(), LocalDate.of(year, 1, 15), false, false, false);
        assertThat(documents.tell(Map.of(), List.of(new Reporting(toldPlan, "lai-thieu", year, told, List.of(january))))).isTrue();
    }

    private List<PublishedEvent> told(String department, int count) {
        return Events.read(Infrastructure.shared().bootstrapServers(), PunctualityEvents.TOPIC,
                event -> (plan + "/" + department).equals(event.attribute("subject")), count, Duration.ofSeconds(30));
    }

    private static JsonNode read(PublishedEvent event) {
        return JsonMapper.shared().readTree(event.json());
    }

    private static String counts(PublishedEvent event) {
        JsonNode data = read(event);
        return data.path("due") + " due, " + data.path("handedIn") + " handed in, " + data.path("onTime") + " on time, "
                + data.path("late") + " late, " + data.path("missing") + " missing, " + data.path("approved") + " approved";
    }
}
