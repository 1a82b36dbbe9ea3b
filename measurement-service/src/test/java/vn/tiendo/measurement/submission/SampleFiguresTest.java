package vn.tiendo.measurement.submission;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.measurement.plan.ReadPlan;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.FigureRules;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

import static org.assertj.core.api.Assertions.assertThat;

/** The sample figures, each step as a department would send it. */
class SampleFiguresTest {

    private static final Path SAMPLE = Path.of("../samples/lai-thieu-2024");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final Instant AT = Instant.parse("2026-11-24T03:00:00Z");

    private final FilingReader reader = new FilingReader(JSON);
    private final Map<SubmissionId, Submission> submissions = new HashMap<>();

    @Test
    void everyStepIsTaken() throws IOException {
        Plan plan = plan();
        for (String half : List.of("submissions.json", "submissions-second-half.json")) {
            read(half).forEach(step -> take(plan, step));
        }

        assertThat(submissions).hasSizeGreaterThan(150);
    }

    private void take(Plan plan, JsonNode step) {
        if (!step.path("figures").isEmpty()) {
            file(plan, step, step.path("figures"), !is(step, "DRAFT"));
        }
        switch (step.path("then").asString()) {
            case "SEND_BACK_AND_CORRECT" -> {
                keep(submission(plan, step).sendBack(step.path("sentBackReason").asString(), Samples.REVIEWER, AT));
                file(plan, step, step.path("corrected"), true);
                approve(plan, step);
            }
            case "REOPEN_AND_CORRECT" -> {
                approve(plan, step);
                Set<FigureKey> opened = step.path("corrected").valueStream()
                        .map(figure -> new FigureKey(figure.path("target").asString(), null)).collect(Collectors.toSet());
                keep(submission(plan, step).reopen(opened, step.path("reopenReason").asString(), Samples.REVIEWER, AT));
                file(plan, step, step.path("corrected"), true);
                approve(plan, step);
            }
            case "APPROVE" -> approve(plan, step);
            default -> { }
        }
    }

    private void approve(Plan plan, JsonNode step) {
        keep(submission(plan, step).approve(Samples.REVIEWER, AT));
    }

    private Submission submission(Plan plan, JsonNode step) {
        return Objects.requireNonNull(submissions.get(new SubmissionId(plan.id(), step.path("department").asString(),
                Period.parse(step.path("period").asString()).orElseThrow())));
    }

    private Submission file(Plan plan, JsonNode step, JsonNode figures, boolean submit) {
        ObjectNode body = JSON.createObjectNode().put("plan", plan.id()).put("submit", submit);
        for (String field : List.of("department", "period", "reportedOn")) {
            body.set(field, step.path(field).isMissingNode() ? JSON.nullNode() : step.path(field));
        }
        body.set("figures", figures);
        ReadFiling read = reader.filing(body.toString().getBytes(StandardCharsets.UTF_8), Mode.ATOMIC, null);
        assertThat(read.violations()).as(body.toString()).isEmpty();
        List<Violation> violations = FigureRules.check(plan, read.filing(), Samples.CALENDAR);
        assertThat(violations).as(body.toString()).isEmpty();
        SubmissionId id = new SubmissionId(plan.id(), read.filing().department(),
                Objects.requireNonNull(read.filing().period()));
        Submission before = submissions.getOrDefault(id, Submission.none(id, plan.unit(), Samples.CALENDAR.dates(plan, id.period())));
        Caller officer = new Caller("officer", "Officer", plan.unit(), id.department(), Set.of("officer"));
        return keep(before.file(read.filing(), violations, Samples.HAND_IN, officer, AT, LocalDate.parse("2026-11-24")));
    }

    private Submission keep(Outcome outcome) {
        Submission changed = Samples.changed(outcome);
        submissions.put(changed.id(), changed);
        return changed;
    }

    private static boolean is(JsonNode step, String then) {
        return step.path("then").asString().equals(then);
    }

    /** As plan-service would send it, as far as it is needed here. */
    private static Plan plan() throws IOException {
        ObjectNode plan = read("plan.json").asObject();
        JsonNode unit = read("units.json").valueStream().filter(one -> one.path("id").equals(plan.path("unit")))
                .findFirst().orElseThrow();
        plan.set("departments", unit.path("departments"));
        return ReadPlan.of(plan.toString());
    }

    private static JsonNode read(String file) throws IOException {
        return JSON.readTree(Files.readString(SAMPLE.resolve(file)));
    }
}
