package vn.tiendo.plan.plan;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.document.TargetTableDocument;
import vn.tiendo.plan.plan.domain.AmendingDecision;
import vn.tiendo.plan.plan.domain.KeptPlan;
import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.plan.domain.PlanState;
import vn.tiendo.plan.plan.domain.Step;
import vn.tiendo.plan.unit.domain.Department;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.platform.input.Input;

import static org.assertj.core.api.Assertions.assertThat;

/** The target table as people read it: its text, read back from the document. */
class TargetTableDocumentTest {

    private static final Unit WARD = new Unit("lai-thieu", "Phường Lái Thiêu", Unit.Kind.WARD, null,
            Files.sampleUnits().get(1).get("departments").valueStream().map(each -> new Department(
                    each.get("id").asString(), each.get("name").asString(), Department.Kind.OFFICE)).toList());

    @Test
    void theSamplePlanIsATableOfItsSectionsAndTargets() throws IOException {
        try (var document = read(KeptPlan.drafted(plan(Files.json(Files.SAMPLE.resolve("plan.json")))))) {
            var rows = table(document).getRows();

            assertThat(rows).hasSize(1 + 6 + 88);
            assertThat(rows.getFirst().isRepeatHeader()).isTrue();
            assertThat(cells(rows.getFirst())).containsExactly("STT", "Chỉ tiêu", "ĐVT", "Kế hoạch", "Cơ quan chủ trì",
                    "Kỳ báo cáo");
            assertThat(cells(rows.get(1))).containsExactly("1", "LĨNH VỰC KINH TẾ");
            assertThat(cells(rows.get(2))).containsExactly("1.a", "Thu ngân sách so với chỉ tiêu trên giao", "đồng",
                    "Từ 100 % chỉ tiêu trên giao trở lên\nTrên giao: 12.500.000.000", "Công chức Tài chính - Kế toán",
                    "Tháng");
        }
    }

    @Test
    void theHeadHasTheFormOfTheDecree() throws IOException {
        try (var document = read(KeptPlan.drafted(plan(Files.json(Files.SAMPLE.resolve("plan.json")))))) {
            var head = document.getTables().getFirst();

            assertThat(head.getRow(0).getCell(0).getText()).contains("HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG LÁI THIÊU");
            assertThat(head.getRow(0).getCell(1).getText()).contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                    "Độc lập - Tự do - Hạnh phúc");
            assertThat(head.getRow(1).getCell(0).getParagraphs()).extracting(each -> each.getText())
                    .containsExactly("Số: 34/NQ-HĐND", "DỰ THẢO");
            assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Lái Thiêu, ngày 28 tháng 12 năm 2023");
            assertThat(document.getParagraphs()).extracting(each -> each.getText()).contains("BẢNG CHỈ TIÊU",
                    "(Kèm theo Nghị quyết số 34/NQ-HĐND ngày 28/12/2023 của Hội đồng nhân dân phường Lái Thiêu)",
                    "Dự thảo, phiên bản 1");
        }
    }

    @Test
    void anAmendedPlanNamesItsVersionAndTheDecision() throws IOException {
        var from = LocalDate.of(2024, 7, 1);
        var decision = new AmendingDecision("12/NQ-HĐND", LocalDate.of(2024, 6, 28), null, "Điều chỉnh", from);
        var step = new Step(Step.How.AMENDED, Instant.EPOCH, "lanh-dao", from, decision);
        var kept = new KeptPlan(everyRule(), PlanState.IN_FORCE, 3,
                new KeptPlan.InForce(Instant.EPOCH, "lanh-dao", step, 1));

        try (var document = read(kept)) {
            assertThat(document.getParagraphs()).extracting(each -> each.getText())
                    .contains("Phiên bản 3, áp dụng từ ngày 01/07/2024")
                    .anyMatch(each -> each.endsWith("; sửa đổi theo văn bản số 12/NQ-HĐND ngày 28/06/2024)"));
            assertThat(document.getTables().getFirst().getText()).doesNotContain("DỰ THẢO");
        }
    }

    @Test
    void everyTargetOfEveryKindOfRuleHasARowThatSaysWhatIsPlanned() throws IOException {
        var plan = everyRule();

        try (var document = read(KeptPlan.drafted(plan))) {
            var planned = table(document).getRows().stream().skip(1).map(TargetTableDocumentTest::cells)
                    .filter(each -> each.size() == 6).map(each -> each.get(3)).toList();

            assertThat(plan.targets().map(each -> each.rule().getClass()).distinct()).hasSize(13);
            assertThat(planned).hasSize((int) plan.targets().count()).noneMatch(String::isBlank);
            assertThat(planned).contains("Đạt cả 5 tiêu chí: 3.1; 3.2; 3.3; 3.4; 3.5", "Không quá 5",
                    "Giảm từ 30 % trở lên so với mốc 80 cơ sở ngày 01/01/2024",
                    "Từ 1.000.000.000 trở lên\nĐến hết quý I: 100.000.000\nĐến hết 6 tháng đầu năm: 400.000.000");
        }
    }

    private static Plan everyRule() {
        var example = Files.json(Files.EVENTS.resolve("plan-in-force.v1.example.json"));
        var form = Files.JSON.createObjectNode();
        List.of("id", "unit", "year", "title", "resolution", "sections").forEach(each -> form.set(each, example.get(each)));
        return plan(form);
    }

    private static Plan plan(JsonNode form) {
        return PlanForm.read(Input.of(form));
    }

    private static XWPFDocument read(KeptPlan kept) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(TargetTableDocument.of(kept, Optional.of(WARD))));
    }

    private static XWPFTable table(XWPFDocument document) {
        return document.getTables().getLast();
    }

    private static List<String> cells(XWPFTableRow row) {
        return row.getTableCells().stream().map(each -> each.getText().strip()).toList();
    }
}
