package vn.tiendo.reporting.report;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.report.domain.Imprint;
import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.ReportFigures.Row;
import vn.tiendo.reporting.report.domain.ReportFigures.Section;
import vn.tiendo.reporting.report.domain.ReportInput;
import vn.tiendo.reporting.report.domain.SampleReport;
import vn.tiendo.reporting.scoreboard.domain.Status;

import static org.assertj.core.api.Assertions.assertThat;

class ReportJsonTest {

    static final ReportJson JSON = new ReportJson(JsonMapper.shared());

    @Test
    void theFrozenInputIsCanonicalAndReadsBackAsItWas() {
        ReportInput input = SampleReport.issued(SampleReport.input(Imprint.BLANK));

        Frozen frozen = JSON.freeze(input);

        assertThat(frozen.json()).startsWith("{\"amendment\":null,\"corrects\":null,\"department\":null,\"departments\":[{\"approved\":5,");
        assertThat(frozen.sha256()).isEqualTo(Sha256.of(frozen.json()));
        assertThat(JSON.thaw(frozen.json(), frozen.sha256())).isEqualTo(frozen);
        assertThat(JSON.report(frozen.json().getBytes(StandardCharsets.UTF_8))).hasValue("0f3a3f0e-7f5e-4f0a-9f5e-1d7f6a3b2c10");
    }

    @Test
    void anInputOfBeforeWordsAndChangesIsStillRead() {
        ReportInput input = SampleReport.issued(SampleReport.input(Imprint.BLANK));
        String before = JSON.freeze(input).json().replace("\"department\":null,", "").replace("\"narrative\":[],", "")
            .replace("\"since\":null,", "").replace("\"asks\":null,", "").replace("\"capacity\":null,", "").replace(",\"position\":null", "")
            .replace("\"position\":null,", "");

        assertThat(before).doesNotContain("\"narrative\"", "\"since\"", "\"asks\"", "\"department\":null", "\"capacity\"", "\"position\"");
        assertThat(JSON.thaw(before, "").input()).isEqualTo(input);
    }

    @Test
    void anAmountThatNoDoubleHoldsIsKeptToTheLastDong() {
        BigDecimal amount = new BigDecimal("12345678901234567890.01");
        Row row = SampleReport.row("KT-1", "Thu ngân sách", Status.MET);
        Row large = new Row(row.id(), row.number(), row.title(), "đồng", row.required(), row.responsible(), null,
            row.status(), amount, amount, null, null, false, "", List.of(), List.of(), null);

        Frozen frozen = JSON.freeze(SampleReport.input(Imprint.BLANK, List.of(new Section("KT", "1", "x", List.of(large)))));

        assertThat(frozen.json()).contains("\"attained\":\"12345678901234567890.01\"");
        assertThat(JSON.thaw(frozen.json(), "").input().sections().getFirst().rows().getFirst().attained()).isEqualTo(amount);
    }

    @Test
    void whatIsNoFrozenInputIsOfNoReport() {
        assertThat(JSON.report("{".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(JSON.report("[1]".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(JSON.report("{\"stamp\":7}".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
