package vn.tiendo.local.day;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.awaitility.Awaitility;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import vn.tiendo.local.Ward;
import vn.tiendo.local.check.Api;
import vn.tiendo.local.check.Step;

/** The sample plan in a year of its own, whose first months are reported; one department still owes the last of them. */
record Year(Ward ward, int year) {

    static final String OWING = "dia-chinh";
    private static final Set<String> REPORTED = Set.of("M01", "M02", "M03");
    private static final List<Shared> SHARED = List.of(
            new Shared("ho-thu-gom-rac", "KT-3.2", "Hộ đăng ký thu gom rác", "Households with waste collection", "%", "LAST", "RATIO"),
            new Shared("dat-sai-muc-dich", "KT-6.a", "Sử dụng đất sai mục đích", "Misused land", "trường hợp", "SUM", "SUM"),
            new Shared("vi-pham-xay-dung", "KT-5.b", "Vi phạm trật tự xây dựng", "Breaches of building rules", "vụ", "SUM", "SUM"));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    String plan() {
        return "lai-thieu-" + year;
    }

    /** "M03" of this year. */
    String period(String of) {
        return year + "-" + of;
    }

    String owed() {
        return plan() + "/" + OWING + "/" + period("M03");
    }

    /** As the ward's planner, leader, departments' systems and reviewer would. */
    void begin() throws Exception {
        ward.enterUnits();
        shareIndicators();
        List<Step> steps = ward.samples().steps().stream().filter(this::isReported).toList();
        ward.putInForce(linked(moved(ward.samples().plan())), steps.getFirst().department(), figures(steps.getFirst()));
        for (Step step : steps) {
            ward.api().post("/api/v1/submissions", ward.department(step.department()), figures(step).put("submit", true));
            ward.api().post("/api/v1/submissions/" + plan() + "/" + step.department() + "/" + moved(step.period()) + ":approve",
                    ward.person("kiem-tra"), Api.JSON.createObjectNode());
        }
        Awaitility.await().atMost(PATIENCE).until(() -> ward.api().get("/api/v1/scoreboards/" + plan(), "").body()
                .at("/summary/submissions/approved").asInt() >= steps.size());
    }

    /** Those by which the city compares its wards. */
    private void shareIndicators() throws Exception {
        for (Shared shared : SHARED) ward.api().put("/api/v1/indicators/" + shared.code(), ward.person("van-hanh"), shared.indicator());
    }

    private static JsonNode linked(JsonNode plan) {
        plan.get("sections").forEach(section -> section.get("targets").forEach(target -> SHARED.stream()
                .filter(shared -> shared.target().equals(target.get("id").asString())).findFirst()
                .ifPresent(shared -> ((ObjectNode) target).put("indicator", shared.code()))));
        return plan;
    }

    /** Those that are owed, as the sample has them. */
    JsonNode owedFigures() {
        return ward.samples().steps().stream().filter(this::isOwed).findFirst().map(this::figures).orElseThrow().get("figures");
    }

    private boolean isReported(Step step) {
        return REPORTED.contains(step.period().substring(5)) && !isOwed(step);
    }

    private boolean isOwed(Step step) {
        return step.department().equals(OWING) && step.period().endsWith("-M03");
    }

    private ObjectNode figures(Step step) {
        ObjectNode body = ward.submission(step.department(), moved(step.period())).put("plan", plan());
        step.endFigures().forEach(body.withArray("figures")::add);
        return (ObjectNode) moved(body);
    }

    private JsonNode moved(JsonNode of) {
        return Api.JSON.readTree(moved(of.toString()));
    }

    /** The sample is of 2024, and tells what was in 2023. */
    private String moved(String text) {
        return text.replace("2023", String.valueOf(year - 1)).replace("2024", String.valueOf(year));
    }

    /** @param target of the sample plan that the city compares by an indicator */
    private record Shared(String code, String target, String vi, String en, String unitOfMeasure, String overTime, String overUnits) {

        ObjectNode indicator() {
            ObjectNode indicator = Api.JSON.createObjectNode().put("code", code).put("unitOfMeasure", unitOfMeasure).put("overTime", overTime)
                    .put("overUnits", overUnits);
            indicator.putObject("name").put("vi", vi).put("en", en);
            return indicator;
        }
    }
}
