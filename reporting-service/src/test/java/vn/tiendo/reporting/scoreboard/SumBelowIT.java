package vn.tiendo.reporting.scoreboard;

import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A target of a city is put together from what its wards have approved, in whatever order they come. */
class SumBelowIT extends RunningService {

    private static Broker broker;

    private final Reader reader;
    private SmallCity city;
    private String scoreboard;

    SumBelowIT(@LocalServerPort int port) {
        reader = new Reader(port);
    }

    @BeforeAll
    static void open() {
        broker = new Broker();
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    @BeforeEach
    void another() {
        city = SmallCity.fresh(broker);
        scoreboard = "/api/v1/scoreboards/" + city.plan();
    }

    private void threeWards() {
        city.unit(city.id(), null, 1, "");
        for (String ward : new String[] {"a", "b", "c"}) {
            city.unit(city.ward(ward), city.id(), 1, "");
        }
    }

    private JsonNode untilAttained(int number) {
        Answer answer = await(city.id() + " " + number).atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50))
                .until(() -> reader.get(scoreboard, null), each -> each.status() == 200
                        && each.row(SmallCity.TARGET).at("/verdict/attained").asInt(-1) == number);
        return answer.row(SmallCity.TARGET).get("verdict");
    }

    private String standing(JsonNode verdict, String ward) {
        return verdict.get("unitsBelow").valueStream().filter(each -> each.get("unit").asString().equals(city.ward(ward)))
                .map(each -> each.get("standing").asString()).findFirst().orElse("");
    }

    @Test
    void wardsComeInAnyOrderAndMoreThanOnce() {
        city.reports("a", "APPROVED", 2, "2024-M01", 1, 10);
        city.wardInForce("a");
        city.inForce(50);
        city.wardInForce("b");
        city.reports("b", "APPROVED", 2, "2024-M01", 1, 7);
        threeWards();
        city.reports("b", "APPROVED", 2, "2024-M01", 1, 7);
        city.wardInForce("a");

        JsonNode verdict = untilAttained(17);

        assertThat(verdict.get("period").asString()).isEqualTo("2024-M01");
        assertThat(standing(verdict, "a")).isEqualTo("IN");
        assertThat(standing(verdict, "b")).isEqualTo("IN");
        assertThat(standing(verdict, "c")).isEqualTo("NO_TARGET");
        assertThat(verdict.at("/explanation/vi").asString()).contains("tổng hợp từ 2/3 đơn vị cấp dưới, còn thiếu: Phường c");
        assertThat(verdict.get("figures").valueStream().map(each -> each.get("submission").asString()))
                .containsExactly(city.ward("a") + "-2024/tai-chinh/2024-M01", city.ward("b") + "-2024/tai-chinh/2024-M01");
    }

    @Test
    void whatTheCityKnewThenIsWhatItsWardsHadGivenByThen() {
        threeWards();
        city.inForce(50);
        city.wardInForce("a");
        city.reports("a", "APPROVED", 2, "2024-M01", 1, 10);
        untilAttained(10);
        String between = reader.get(scoreboard, null).body().get("updatedAt").asString();
        city.reports("a", "APPROVED", 4, "2024-M01", 2, 20);
        untilAttained(20);

        Answer then = reader.get(scoreboard + "?asOf=" + between, null);

        assertThat(then.row(SmallCity.TARGET).at("/verdict/attained").intValue()).isEqualTo(10);
        assertThat(then.row(SmallCity.TARGET).at("/verdict/figures/0/revision").intValue()).isEqualTo(1);
        assertThat(reader.get(scoreboard + "?asOf=2999-01-01", null).body().get("sections"))
                .isEqualTo(reader.get(scoreboard, null).body().get("sections"));
    }

    @Test
    void aCorrectionIsTakenAndOnlyWhatIsApproved() {
        threeWards();
        city.inForce(50);
        city.wardInForce("a");
        city.wardInForce("b");
        city.reports("a", "APPROVED", 2, "2024-M01", 1, 10);
        city.reports("b", "APPROVED", 2, "2024-M02", 1, 5);
        JsonNode before = untilAttained(15);
        city.reports("b", "SUBMITTED", 1, "2024-M01", 1, 100);
        city.reports("a", "SUBMITTED", 3, "2024-M01", 2, 20);
        city.reports("a", "APPROVED", 4, "2024-M01", 2, 20);

        JsonNode after = untilAttained(25);

        assertThat(standing(before, "a")).isEqualTo("INCOMPLETE");
        assertThat(standing(after, "b")).isEqualTo("INCOMPLETE");
        assertThat(after.get("figures").valueStream().map(each -> each.get("revision").asInt())).containsExactly(2, 1);
        assertThat(reader.get(scoreboard + "?period=2024-M01", null).row(SmallCity.TARGET).at("/verdict/attained").asInt())
                .isEqualTo(20);
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.verdicts.v1",
                event -> city.plan().equals(event.key()) && event.json().contains("\"attained\":25"), 1, Duration.ofSeconds(20));
        assertThat(told.getFirst().json()).contains("\"kind\":\"UNIT_BELOW\"", "\"unit\":\"" + city.ward("a") + "\"");
        Schemas.check(Contracts.OWN.resolve("events/verdict-changed.v1.schema.json"), told.getFirst().json());
    }

    @Test
    void aWardThatWasMergedGivesWhatItHadUntilThen() {
        threeWards();
        city.inForce(50);
        for (String ward : new String[] {"a", "b"}) {
            city.wardInForce(ward);
            city.reports(ward, "APPROVED", 2, "2024-M06", 1, 10);
            city.reports(ward, "APPROVED", 2, "2024-M07", 1, 3);
        }
        untilAttained(26);
        city.unit(city.ward("b"), city.id(), 2, "\"validTo\":\"2024-06-30\",");

        JsonNode verdict = untilAttained(23);

        assertThat(standing(verdict, "b")).isEqualTo("FORMER");
        assertThat(verdict.at("/explanation/vi").asString()).contains("tổng hợp từ 1/2 đơn vị");
        var told = Events.read(Infrastructure.shared().bootstrapServers(), "tiendo.figures-below.v1",
                event -> city.plan().equals(event.key()) && !event.json().contains("\"thu\""), 1, Duration.ofSeconds(20));
        Schemas.check(Contracts.OWN.resolve("events/figures-below-changed.v1.schema.json"), told.getFirst().json());
    }

    @Test
    void whatIsUnknownOrBrokenHoldsUpNobody() {
        threeWards();
        broker.event("tiendo.figures-below.v1", city.plan(), "vn.tiendo.reporting.figures-below-praised.v9", "x", 1, "{}");
        broker.event("tiendo.figures-below.v1", city.plan(), "vn.tiendo.reporting.figures-below-changed.v1", "x", 1, "{}");
        city.inForce(50);
        city.wardInForce("a");
        city.reports("a", "APPROVED", 2, "2024-M01", 1, 10);

        assertThat(standing(untilAttained(10), "a")).isEqualTo("IN");
    }
}
