package vn.tiendo.reporting.evidence;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.Submission;

/** The sample year of Lái Thiêu ward as events would tell it, read by the readers of the service; samples/README.md says what it is. */
final class SampleYear {

    static final Path FOLDER = Path.of("../samples/lai-thieu-2024");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final List<Told> events = new ArrayList<>();
    private final Map<String, JsonNode> figures = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();

    /** What was told on a day. */
    sealed interface Told {

        LocalDate day();

        PlanEvidence onTop(PlanEvidence before);
    }

    private record Version(LocalDate day, Plan plan) implements Told {

        @Override
        public PlanEvidence onTop(PlanEvidence before) {
            return before.with(plan);
        }
    }

    private record State(LocalDate day, Submission submission) implements Told {

        @Override
        public PlanEvidence onTop(PlanEvidence before) {
            return before.with(submission);
        }
    }

    private SampleYear() {
    }

    /** By day; of one day, in the order of the files. */
    static List<Told> events() {
        SampleYear year = new SampleYear();
        JsonNode plan = json("plan.json");
        year.version(LocalDate.parse("2024-01-01"), 1, plan);
        for (JsonNode assigned : json("assigned-later.json")) {
            year.version(LocalDate.parse(assigned.get("on").asString()), 2, with(plan, assigned));
        }
        json("submissions.json").forEach(year::take);
        json("submissions-second-half.json").forEach(year::take);
        return year.events.stream().sorted(Comparator.comparing(Told::day)).toList();
    }

    private static JsonNode json(String file) {
        return JSON.readTree(FOLDER.resolve(file).toFile());
    }

    private static JsonNode with(JsonNode plan, JsonNode assigned) {
        JsonNode copy = plan.deepCopy();
        copy.get("sections").forEach(section -> section.get("targets").forEach(target -> {
            if (target.get("id").equals(assigned.get("target"))) {
                ((ObjectNode) target).putObject("assigned").set("value", assigned.get("value"));
            }
        }));
        return copy;
    }

    private void version(LocalDate day, long version, JsonNode plan) {
        ObjectNode data = plan.deepCopy().asObject().put("version", version);
        data.set("departments", json("units.json").get(1).get("departments"));
        events.add(new Version(day, new PlanReader(JSON).read(JSON.writeValueAsBytes(data), at(day))));
    }

    private void take(JsonNode step) {
        LocalDate reported = LocalDate.parse(step.get("reportedOn").asString());
        LocalDate decided = LocalDate.parse(step.path("decidedOn").asString(step.get("reportedOn").asString()));
        boolean sent = !step.get("figures").isEmpty();
        switch (step.get("then").asString()) {
            case "DRAFT" -> state(step, reported, "DRAFT", step.get("figures"));
            case "SUBMIT" -> state(step, reported, "SUBMITTED", step.get("figures"));
            case "APPROVE" -> {
                if (sent) {
                    state(step, reported, "SUBMITTED", step.get("figures"));
                }
                state(step, decided, "APPROVED", step.get("figures"));
            }
            case "SEND_BACK_AND_CORRECT" -> {
                state(step, reported, "SUBMITTED", step.get("figures"));
                correct(step, decided);
            }
            case "REOPEN_AND_CORRECT" -> {
                state(step, reported, "SUBMITTED", step.get("figures"));
                state(step, decided, "APPROVED", step.get("figures"));
                correct(step, LocalDate.parse(step.get("correctedOn").asString()));
            }
            default -> throw new IllegalArgumentException(step.toString());
        }
    }

    private void correct(JsonNode step, LocalDate day) {
        state(step, day, "SENT_BACK", JSON.createArrayNode());
        state(step, day, "SUBMITTED", step.get("corrected"));
        state(step, day, "APPROVED", JSON.createArrayNode());
    }

    /** @param given take the place of those of the same target */
    private void state(JsonNode step, LocalDate day, String state, JsonNode given) {
        String id = step.get("department").asString() + "/" + step.get("period").asString();
        Map<String, JsonNode> merged = new LinkedHashMap<>();
        figures.getOrDefault(id, JSON.createArrayNode()).forEach(each -> merged.put(each.get("target").asString(), each));
        given.forEach(each -> merged.put(each.get("target").asString(), each));
        ArrayNode all = JSON.createArrayNode().addAll(merged.values());
        figures.put(id, all);
        long sequence = sequences.merge(id, 1L, Long::sum);
        ObjectNode data = JSON.createObjectNode().put("plan", "lai-thieu-2024").put("state", state);
        data.set("department", step.get("department"));
        data.set("period", step.get("period"));
        data.set("figures", all);
        events.add(new State(day, new SubmissionReader(JSON).read(JSON.writeValueAsBytes(data), sequence, at(day))));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.ofHours(7));
    }
}
