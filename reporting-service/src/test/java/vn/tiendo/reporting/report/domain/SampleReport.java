package vn.tiendo.reporting.report.domain;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.ReportFigures.Assigned;
import vn.tiendo.reporting.report.domain.ReportFigures.Department;
import vn.tiendo.reporting.report.domain.ReportFigures.Owed;
import vn.tiendo.reporting.report.domain.ReportFigures.Remark;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.report.domain.ReportInput.Resolution;
import vn.tiendo.reporting.report.domain.ReportInput.Stamp;
import vn.tiendo.reporting.report.domain.UnitsCompared.Compared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Shared;
import vn.tiendo.reporting.report.domain.UnitsCompared.Standing;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.table.domain.Table.Language;

/** The sample plan of Lái Thiêu with all its statements, and every status in turn. */
public final class SampleReport {

    private static final Path PLAN = Path.of("../samples/lai-thieu-2024/plan.json");
    static final Period FIRST_HALF = Period.valueOf("2024-S1");
    private static final Period MAY = Period.month(2024, 5);

    private SampleReport() {
    }

    public static ReportInput input(Imprint imprint) {
        JsonNode plan = JsonMapper.shared().readTree(PLAN.toFile());
        List<Section> sections = new ArrayList<>();
        int next = 0;
        for (JsonNode section : plan.get("sections")) {
            List<Row> rows = new ArrayList<>();
            for (JsonNode target : section.get("targets")) {
                rows.add(row(target, Status.values()[next++ % Status.values().length]));
            }
            sections.add(new Section(text(section, "id"), text(section, "number"), text(section, "title"), rows));
        }
        return input(imprint, sections);
    }

    public static ReportInput input(Imprint imprint, List<Section> sections) {
        return input(imprint, sections, FIRST_HALF, template("six-month"));
    }

    /** On another period. */
    static ReportInput input(Period period, Section section) {
        return input(Imprint.BLANK, List.of(section), period, template("six-month"));
    }

    /** On another period, by another template. */
    public static ReportInput input(String period, String template) {
        return input(Imprint.BLANK, input(Imprint.BLANK).sections(), Period.valueOf(period), template(template));
    }

    private static ReportInput input(Imprint imprint, List<Section> sections, Period period, Template template) {
        return new ReportInput("lai-thieu-2024", "Kế hoạch phát triển kinh tế - xã hội năm 2024", 2024, 1, 7,
            period, period.from(), period.to(), "Phường Lái Thiêu", "Thành phố Thuận An",
            new Resolution("34/NQ-HĐND", LocalDate.of(2023, 12, 28), "Hội đồng nhân dân phường Lái Thiêu"), imprint,
            sections, List.of(
                new Department("Công an phường", 6, 5, 5, 1, List.of(MAY)),
                new Department("Công chức Địa chính - Xây dựng - Đô thị và Môi trường", 6, 6, 4, 0, List.of())), null, null, null, template, List.of(), null, null, null, Map.of(), Map.of());
    }

    /** Of a city with three wards, of which one has no plan. */
    public static ReportInput comparison(Template template) {
        Standing first = new Standing(60, Map.of(Status.MET, 10, Status.EXCEEDED, 4, Status.OFF_TRACK, 3, Status.MISSED, 1),
            new BigDecimal("91.25"), new BigDecimal("80"), 1, 12, 12, 11, 1);
        Standing second = new Standing(58, Map.of(Status.MET, 7), new BigDecimal("72.5"), new BigDecimal("95"), 2, 12, 9, 9, 0);
        return Freezing.comparing("thuan-an-2024", Period.month(2024, 6), Period.month(2024, 1).from(), "Thành phố Thuận An",
            "Tỉnh Bình Dương", Imprint.BLANK, template, new UnitsCompared(
                List.of(new Compared("lai-thieu", "Phường Lái Thiêu", first), new Compared("an-thanh", "Phường An Thạnh", second),
                    new Compared("an-son", "Xã An Sơn", null)),
                List.of(new Shared("thu", "Thu ngân sách", "triệu đồng", new BigDecimal("1234.5"), 2, List.of("Xã An Sơn")),
                    new Shared("rac", "Hộ thu gom rác", "%", null, 0, List.of()))));
    }

    /** In English, on another period, by another template. */
    public static ReportInput english(String period, String template) {
        ObjectNode file = file(template);
        ObjectNode words = (ObjectNode) file.remove("en");
        ArrayNode titles = (ArrayNode) words.remove("parts");
        for (int i = 0; i < titles.size(); i++) {
            ((ObjectNode) file.path("parts").get(i)).set("title", titles.get(i));
        }
        return input(Imprint.BLANK, input(Imprint.BLANK).sections(), Period.valueOf(period),
            JsonMapper.shared().convertValue(file.setAll(words).put("language", Language.EN.name()), Template.class));
    }

    static Template english(String template) {
        return english("2024-M06", template).template();
    }

    public static Template template(String name) {
        return JsonMapper.shared().convertValue(file(name), Template.class);
    }

    private static ObjectNode file(String name) {
        ObjectNode file = (ObjectNode) new YAMLMapper().readTree(Path.of("src/main/resources/report-templates/" + name + ".yaml").toFile());
        return file.put("name", name).put("ofSection", file.path("ofSection").asBoolean(false));
    }

    /** As it is issued, with a stamp of its own. */
    public static ReportInput issued(ReportInput input) {
        return input.imprinted(new Imprint(5, LocalDate.of(2024, 6, 18), "Nguyễn Văn A", null, null, null),
            new Stamp("0f3a3f0e-7f5e-4f0a-9f5e-1d7f6a3b2c10", Instant.parse("2024-06-17T02:00:00Z"), "six-month/1", "test",
                "https://tiendo.example.vn/api/v1/reports/0f3a3f0e-7f5e-4f0a-9f5e-1d7f6a3b2c10/proof"));
    }

    public static ReportContent content(Frozen frozen) {
        return ReportText.write(frozen.input(), LastPage.of(frozen).orElse(null));
    }

    public static Row row(String id, String title, Status status) {
        return new Row(id, id.substring(id.indexOf('-') + 1), title, "%", "≥ 98 %", "Công an phường", null, status,
            new BigDecimal("96.4"), new BigDecimal("98"), new BigDecimal("97"), new BigDecimal("98.37"), false,
            "Đạt 96,4 % so với yêu cầu từ 98 % trở lên", List.of(), List.of(), null);
    }

    static Row with(Row row, List<Owed> missing, List<Remark> remarks) {
        return new Row(row.id(), row.number(), row.title(), row.unitOfMeasure(), row.required(), row.responsible(),
            row.partOf(), row.status(), row.attained(), row.target(), row.expected(), row.share(), row.finalForYear(),
            row.explanation(), missing, remarks, row.assigned());
    }

    static Row against(Assigned assigned, Row row) {
        return new Row(row.id(), row.number(), row.title(), row.unitOfMeasure(), row.required(), row.responsible(),
            row.partOf(), row.status(), row.attained(), row.target(), row.expected(), row.share(), row.finalForYear(),
            row.explanation(), row.missing(), row.remarks(), assigned);
    }

    static Row withoutNumbers(Row row, boolean finalForYear) {
        return new Row(row.id(), row.number(), row.title(), row.unitOfMeasure(), row.required(), row.responsible(),
            row.partOf(), row.status(), null, null, null, null, finalForYear, row.explanation(), row.missing(),
            row.remarks(), null);
    }

    private static Row row(JsonNode target, Status status) {
        boolean number = !target.path("measure").asString("").equals("NARRATIVE")
            && status.compareTo(Status.MISSED) <= 0;
        String unit = target.path("unitOfMeasure").asString("");
        return new Row(text(target, "id"), text(target, "number"), text(target, "title"), unit,
            number ? "≥ 12.500.000.000 " + unit : "Hoàn thành tốt", "Công chức Tài chính - Kế toán",
            target.hasNonNull("partOf") ? text(target, "partOf") : null, status,
            number ? new BigDecimal("6781250000.5") : null, number ? new BigDecimal("12500000000") : null,
            number ? new BigDecimal("6250000000") : null, number ? new BigDecimal("54.25") : null,
            status == Status.MISSED, "Phần việc được đánh giá hoàn thành một phần", missing(status), remarks(status), null);
    }

    private static List<Owed> missing(Status status) {
        return status == Status.NO_DATA ? List.of(new Owed("Công an phường", MAY)) : List.of();
    }

    private static List<Remark> remarks(Status status) {
        return switch (status) {
            case OFF_TRACK -> List.of(new Remark("Công an phường", MAY, Remark.Kind.EXPLANATION,
                "Mưa kéo dài nên tiến độ thi công chậm hơn dự kiến"));
            case NO_DATA -> List.of(new Remark("Trạm Y tế", MAY, Remark.Kind.NO_DATA, "chưa điều tra xong"));
            case ON_TRACK -> List.of(new Remark("Công an phường", MAY, Remark.Kind.ESTIMATED, ""));
            default -> List.of();
        };
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    static Section section(Row... rows) {
        return new Section("KT", "1", "Lĩnh vực kinh tế", List.of(rows));
    }

}
