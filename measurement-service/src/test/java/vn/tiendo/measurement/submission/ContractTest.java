package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.fixture.Schemas;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.ReportedFigure;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionEvent;
import vn.tiendo.measurement.submission.domain.Value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tiendo.measurement.submission.domain.Samples.AT;
import static vn.tiendo.measurement.submission.domain.Samples.OFFICER;
import static vn.tiendo.measurement.submission.domain.Samples.REVIEWER;
import static vn.tiendo.measurement.submission.domain.Samples.TODAY;
import static vn.tiendo.measurement.submission.domain.Samples.changed;
import static vn.tiendo.measurement.submission.domain.Samples.draft;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.file;
import static vn.tiendo.measurement.submission.domain.Samples.none;
import static vn.tiendo.measurement.submission.domain.Samples.number;

class ContractTest {

    private static final Path EVENTS = Path.of("contract/events");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final ReportedFigure[] EVERY_KIND = everyKind();

    @ParameterizedTest
    @ValueSource(strings = {"submission-drafted", "submission-submitted", "submission-approved", "submission-sent-back",
            "submission-reopened", "submission-withdrawn",
            "submission-extended", "figures-approved", "punctuality-changed"})
    void eachExampleIsAsItsSchemaSays(String event) throws IOException {
        Schemas.check(schema(event), Files.readString(EVENTS.resolve(event + ".v1.example.json")));
    }

    static Stream<Outcome> changes() {
        Submission submitted = changed(file(none(), Samples.filing(EVERY_KIND)));
        Submission approved = changed(submitted.approve(REVIEWER, AT));
        return Stream.of(file(none(), draft(EVERY_KIND)), file(none(), Samples.filing(EVERY_KIND)),
                submitted.approve(REVIEWER, AT), submitted.sendBack("Sai", REVIEWER, AT),
                submitted.withdraw(OFFICER, AT),
                file(approvedEstimate(), Samples.filing(figure("N", number("45")))),
                none().extend(LocalDate.parse("2024-06-24"), "Chờ số liệu", REVIEWER, AT, TODAY),
                approved.reopen(Set.of(EVERY_KIND[0].key()), "Sửa", REVIEWER, AT));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void whatIsPublishedIsAsItsSchemaSays(Outcome.Changed change) {
        SubmissionEvent event = change.event();
        String name = "submission-" + event.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');

        Schemas.check(schema(name), JSON.writeValueAsString(SubmissionView.event(event)));
    }

    @Test
    void approvedFiguresNameNoPersons() {
        String json = JSON.writeValueAsString(SubmissionView.approvedFigures(Samples.approved(EVERY_KIND)));

        Schemas.check(schema("figures-approved"), json);
        assertThat(json).doesNotContain("enteredBy", "\"an\"", "binh", "Nguyễn");
    }

    private static Submission approvedEstimate() {
        ReportedFigure estimate = new ReportedFigure("/figures/0", new FigureKey("N", null), number("50"), Quality.ESTIMATED,
                null, null);
        return changed(changed(file(none(), Samples.filing(estimate))).approve(REVIEWER, AT));
    }

    @Test
    void approvedFiguresTellTheEstimateThatTheyTookThePlaceOf() {
        Submission actual = changed(file(approvedEstimate(), Samples.filing(figure("N", number("45")))));
        String json = JSON.writeValueAsString(SubmissionView.approvedFigures(actual));

        Schemas.check(schema("figures-approved"), json);
        assertThat(JSON.readTree(json).at("/figures/0/estimate").toString())
                .isEqualTo("{\"revision\":1,\"value\":{\"kind\":\"NUMBER\",\"number\":50},\"difference\":-5,"
                        + "\"differencePercent\":-10.0}");
    }

    @Test
    void aSchemaRefusesWhatItDoesNotDescribe() {
        Map<String, Object> event = new TreeMap<>(
                SubmissionView.event(((Outcome.Changed) file(none(), draft(EVERY_KIND))).event()));
        event.put("version", "one");

        assertThatThrownBy(() -> Schemas.check(schema("submission-drafted"), JSON.writeValueAsString(event)))
                .isInstanceOf(AssertionError.class);
    }

    private static Path schema(String event) {
        return EVENTS.resolve(event + ".v1.schema.json");
    }

    static ReportedFigure[] everyKind() {
        TreeMap<String, BigDecimal> components = new TreeMap<>(
                Map.of("accidents", BigDecimal.ONE, "deaths", BigDecimal.ZERO));
        return List.of(figure("N", number("12500000000.125")),
                figure("R", new Value.Ratio(BigDecimal.ONE, BigDecimal.TWO)),
                figure("C", new Value.Count(BigDecimal.ZERO)), figure("G", new Value.Rating("Khá")),
                figure("D", new Value.Done(true, LocalDate.parse("2024-01-10"))),
                figure("W", new Value.Narrative(Value.Assessment.ACHIEVED, "Biên bản số 5")),
                figure("K", new Value.Components(components)),
                figure("N2", new Value.NoData(Value.NoDataReason.OTHER, "Chờ"), "Lý do"))
                .toArray(ReportedFigure[]::new);
    }
}
