package vn.tiendo.reporting.scoreboard;

import java.time.Duration;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import vn.tiendo.reporting.RunningService;
import vn.tiendo.reporting.scoreboard.Reader.Answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ComparisonIT extends RunningService {

    @AutoClose
    private final Broker broker = new Broker();

    private final Reader reader;
    private final SmallCity city = SmallCity.fresh(broker);
    private final String overview = "/api/v1/comparisons/" + city.id() + "?year=2024";
    private final String ofIncome = "/api/v1/comparisons/" + city.id() + "/thu?year=2024";

    ComparisonIT(@LocalServerPort int port) {
        reader = new Reader(port);
    }

    /** Wards a and b with figures for January and February, c with a plan alone, d without one. */
    private void fourWards() {
        city.unit(city.id(), null, 1, "");
        for (String ward : new String[] {"a", "b", "c", "d"}) {
            city.unit(city.ward(ward), city.id(), 1, "");
        }
        for (String ward : new String[] {"a", "b", "c"}) {
            city.wardInForce(ward);
        }
        city.reports("a", "APPROVED", 3, "2024-M01", 1, 4);
        city.reports("a", "APPROVED", 3, "2024-M02", 1, 8);
        city.reports("b", "APPROVED", 3, "2024-M01", 1, 3);
        city.reports("b", "SUBMITTED", 2, "2024-M02", 1, 90);
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.get(ofIncome, null),
                answer -> answer.status() == 200 && answer.body().at("/total").asInt() == 15 && answer.body().get("units").size() == 4);
    }

    private static JsonNode unit(JsonNode comparison, String id) {
        return comparison.get("units").valueStream().filter(unit -> unit.get("unit").asString().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void wardsStandBesideEachOtherByWhatWasApproved() {
        fourWards();

        JsonNode comparison = reader.get(ofIncome, null).body();

        assertThat(comparison.get("period").asString()).isEqualTo("2024-M02");
        assertThat(comparison.get("units").valueStream().map(unit -> unit.get("unit").asString().substring(city.id().length() + 1)
                + " " + unit.get("standing").asString())).containsExactly("a IN", "b INCOMPLETE", "c MISSING", "d NO_TARGET");
        assertThat(unit(comparison, city.ward("a")).get("value").decimalValue()).isEqualByComparingTo("12");
        assertThat(unit(comparison, city.ward("a")).at("/verdict/status").asString()).isEqualTo("EXCEEDED");
        assertThat(unit(comparison, city.ward("b")).get("rank").intValue()).isEqualTo(2);
        assertThat(unit(comparison, city.ward("b")).get("missing")).hasSize(1);
        assertThat(comparison.at("/distribution/median").decimalValue()).isEqualByComparingTo("7.5");
        assertThat(reader.get(ofIncome + "&format=csv", null).body().asString().lines().skip(1).findFirst().orElseThrow())
                .startsWith("1," + city.ward("a") + ",Phường a,12,đủ số liệu,");
        assertThat(reader.get(ofIncome + "&format=csv&language=en", null).body().asString())
                .contains("Phường b,3,some are missing,", "no figure yet,").doesNotContain("INCOMPLETE", "MISSING");
        assertThat(reader.get(ofIncome + "&period=2024-M01", null).body().at("/total").intValue()).isEqualTo(7);
    }

    @Test
    void theOverviewHasACellForEachWardAndIndicator() {
        fourWards();

        Answer answer = reader.get(overview, null);

        assertThat(answer.body().get("units").valueStream().map(unit -> unit.at("/cells/thu/status").asString()))
                .containsExactly("EXCEEDED", "ON_TRACK", "NOT_DUE");
        assertThat(answer.body().at("/indicators/0/units").intValue()).isEqualTo(3);
        assertThat(answer.body().at("/indicators/0/known").intValue()).isEqualTo(2);
        assertThat(reader.get(overview, null, "If-None-Match", String.valueOf(answer.tag())).status()).isEqualTo(304);
    }

    @Test
    void whatUnitsAttainTogetherIsTheSumOfWhatEachDoes() {
        fourWards();

        JsonNode body = reader.get(overview, null).body();

        assertThat(body.at("/units/0/attainment/percent").decimalValue()).isEqualByComparingTo("100");
        assertThat(body.at("/units/1/attainment/percent").decimalValue()).isEqualByComparingTo("30");
        assertThat(body.at("/units/2/attainment/percent").isNull()).as("ward c has told nothing").isTrue();
        assertThat(body.at("/attainment/percent").decimalValue()).isEqualByComparingTo("65");
        assertThat(body.at("/attainment/coverage").decimalValue()).isEqualByComparingTo("66.666667");
        assertThat(body.at("/indicators/0/attainment")).isEqualTo(body.get("attainment"));
    }

    @Test
    void theOverviewComesAsATable() {
        fourWards();

        String csv = reader.get(overview + "&format=csv&language=en", null).body().asString();

        assertThat(csv.lines().toList()).containsExactly(
                "Unit,Name,Attainment (%),Coverage (%),Thu [thu],Thu [thu]: % of the year's",
                city.ward("a") + "," + city.ward("a") + ",100,100,Exceeded,120",
                city.ward("b") + "," + city.ward("b") + ",30,100,On track,30",
                city.ward("c") + "," + city.ward("c") + ",,0,Not due,");
        assertThat(reader.get(overview + "&format=xlsx", null).body().asString()).startsWith("PK");
    }

    @Test
    void unitsAreComparedAsTheyWereKnownAtAMoment() {
        fourWards();
        String between = unit(reader.get(ofIncome, null).body(), city.ward("b")).at("/verdict/since").asString();
        JsonNode before = reader.get(ofIncome, null).body();
        city.reports("b", "APPROVED", 6, "2024-M01", 2, 11);
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.get(ofIncome, null).body(),
                body -> unit(body, city.ward("b")).at("/verdict/status").asString().equals("EXCEEDED"));

        JsonNode then = reader.get(ofIncome + "&asOf=" + between, null).body();

        assertThat(then).isEqualTo(before);
        assertThat(reader.get(overview + "&asOf=" + between, null).body().at("/units/1/cells/thu/status").asString()).isEqualTo("ON_TRACK");
        assertThat(reader.get(ofIncome + "&asOf=2999-01-01", null).body()).isEqualTo(reader.get(ofIncome, null).body());
        assertThat(reader.get(overview + "&asOf=2999-01-01", null).body()).isEqualTo(reader.get(overview, null).body());
    }

    @Test
    void beforeAnythingWasKnownThereIsNothingToCompare() {
        fourWards();

        assertThat(reader.get(ofIncome + "&asOf=2023-12-31", null).status()).isEqualTo(404);
        assertThat(reader.get(overview + "&asOf=2023-12-31", null).body().get("units")).isEmpty();
        assertThat(reader.get(overview + "&asOf=yesterday", null).body().at("/errors/0/pointer").asString()).isEqualTo("/asOf");
    }

    @Test
    void whatCannotBeComparedIsToldSo() {
        city.unit(city.id(), null, 1, "");

        assertThat(reader.get(overview, null).status()).isEqualTo(404);
        assertThat(reader.get("/api/v1/comparisons/nobody", null).status()).isEqualTo(404);
        assertThat(reader.get(ofIncome.replace("2024", "24"), null).body().at("/errors/0/pointer").asString()).isEqualTo("/year");
        assertThat(reader.get(ofIncome + "&period=2023-M01", null).body().at("/errors/0/code").asString()).isEqualTo("period-not-in-year");
    }
}
