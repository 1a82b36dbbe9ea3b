package vn.tiendo.measurement.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.measurement.plan.domain.Outline;

import static org.assertj.core.api.Assertions.assertThat;

class OutlineReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void theProducersExampleIsReadInThePlansOrderAndWords() throws IOException {
        JsonNode example = example();

        Outline outline = OutlineReader.read(example);

        assertThat(outline.unitName()).isEqualTo("Phường Lái Thiêu");
        assertThat(outline.departments()).containsEntry("cong-an", "Công an phường");
        assertThat(outline.sections()).extracting(Outline.Section::title)
                .containsExactlyElementsOf(example.path("sections").valueStream().map(each -> each.path("title").asString()).toList());
        assertThat(outline.sections()).flatExtracting(Outline.Section::lines)
                .filteredOn(line -> line.target().equals("QPAN-3.b")).singleElement()
                .satisfies(line -> {
                    assertThat(line.planned()).isEqualTo(new Outline.Planned("giảm so với cùng kỳ năm trước",
                            "fewer than in the same months of last year"));
                    assertThat(line.components()).extracting(Outline.Component::title)
                            .containsExactly("Số vụ tai nạn", "Số người chết", "Số người bị thương");
                    assertThat(line.components()).extracting(Outline.Component::unitOfMeasure).containsExactly("vụ", "người", "người");
                });
    }

    /** Whether a composite target is attained follows from its criteria; nothing is reported for it. */
    @Test
    void everyKindOfRuleThatIsReportedHasWords() throws IOException {
        Set<String> silent = example().path("sections").valueStream()
                .flatMap(section -> section.path("targets").valueStream())
                .filter(target -> PlannedWords.VIETNAMESE.of(target).isEmpty() || PlannedWords.ENGLISH.of(target).isEmpty())
                .map(target -> target.at("/rule/kind").asString()).collect(Collectors.toSet());

        assertThat(silent).isSubsetOf("ALL_OF", "AT_LEAST_OF");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":"AT_LEAST","bound":{"value":98.5}}                                | từ 98,5 trở lên
            {"kind":"AT_LEAST","bound":{"value":80,"inclusive":false}}                | trên 80
            {"kind":"AT_MOST","bound":{"value":1246695}}                              | không quá 1.246.695
            {"kind":"BETWEEN","from":{"value":8},"to":{"value":9,"inclusive":false}}  | từ 8 đến dưới 9
            {"kind":"CHANGE_FROM","direction":"DECREASE","by":"POINTS","atLeast":{"value":0.5}} | giảm từ 0,5 điểm % trở lên so với mốc 3
            {"kind":"MEET_ASSIGNED","percent":{"value":100}}                          | từ 100 % chỉ tiêu trên giao trở lên (trên giao: 7)
            {"kind":"DONE_BY","date":"2024-12-31"}                                    | hoàn thành chậm nhất ngày 31/12/2024
            {"kind":"NEW"}                                                            | ''
            """)
    void whatIsPlannedIsSaidAsInAPlansTable(String rule, String words) {
        JsonNode target = JSON.readTree("{\"baseline\":{\"value\":3},\"assigned\":{\"value\":7},\"rule\":" + rule + "}");

        assertThat(PlannedWords.VIETNAMESE.of(target)).isEqualTo(words);
    }

    @Test
    void whatIsNotToldIsEmpty() {
        assertThat(OutlineReader.read(JSON.readTree("{\"sections\":[{\"targets\":[{\"id\":\"A\"}]}]}")).sections())
                .containsExactly(new Outline.Section("", "", List.of(new Outline.Line("A", "", "", "",
                        Outline.Planned.UNSAID, "", "", List.of()))));
    }

    private static JsonNode example() throws IOException {
        return JSON.readTree(Files.readAllBytes(Path.of("../plan-service/contract/events/plan-in-force.v1.example.json")));
    }
}
