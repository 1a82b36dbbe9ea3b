package vn.tiendo.plan.structure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.Files;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.indicator.domain.Indicator.Name;
import vn.tiendo.plan.plan.domain.Aggregation;
import vn.tiendo.plan.unit.domain.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** The structures hold together: what is referred to is there, and ids are such as SDMX takes. */
class StructureDataTest {

    private static final List<Unit> UNITS = List.of(
            new Unit("lai-thieu", "Phường Lái Thiêu", Unit.Kind.WARD, "thuan-an", List.of()),
            new Unit("thuan-an", "Thành phố Thuận An", Unit.Kind.CITY, "binh-duong", List.of()));
    private static final List<Indicator> INDICATORS = List.of(
            indicator("thu-ngan-sach", new Name("Thu ngân sách", "Budget revenue"), "đồng"),
            indicator("thu-gom-rac", new Name("Hộ đăng ký thu gom rác", null), "%"));

    @Test
    void everyReferenceLeadsToWhatIsThere() {
        var data = data("vi");
        var lists = data.get("codelists").valueStream().map(each -> "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=TIENDO:"
                + each.get("id").asString() + "(1.0)").collect(Collectors.toSet());
        var concepts = data.at("/conceptSchemes/0/concepts").valueStream().map(each ->
                "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=TIENDO:CONCEPTS(1.0)." + each.get("id").asString())
                .collect(Collectors.toSet());

        assertThat(data.findValuesAsString("enumeration")).hasSize(5).isSubsetOf(lists);
        assertThat(data.findValuesAsString("conceptIdentity")).containsExactlyInAnyOrderElementsOf(concepts);
        assertThat(data.at("/dataflows/0/structure").asString())
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=TIENDO:FIGURES(1.0)");
        assertThat(data.at("/dataStructures/0/id").asString()).isEqualTo("FIGURES");
    }

    @Test
    void unitsAreATreeOfWhatIsKnown() {
        var areas = codes("CL_AREA");

        assertThat(areas.findValuesAsString("id")).containsExactly("lai-thieu", "thuan-an");
        assertThat(areas.get(0).get("parent").asString()).isEqualTo("thuan-an");
        assertThat(areas.get(1).has("parent")).isFalse();
    }

    @Test
    void anIndicatorTellsHowItIsMeasuredAndClaimsNoNameThatNobodyGave() {
        var indicators = codes("CL_INDICATOR");

        assertThat(indicators.get(0).at("/names/en").asString()).isEqualTo("Budget revenue");
        assertThat(indicators.get(1).get("names").size()).isEqualTo(1);
        assertThat(indicators.get(0).get("annotations").valueStream()
                .map(each -> each.get("type").asString() + " " + each.get("value").asString()))
                .containsExactly("UNIT_MEASURE $0111$1ED3ng", "OVER_TIME SUM", "OVER_UNITS SUM", "BETTER HIGHER");
        assertThat(codes("CL_UNIT_MEASURE").findValuesAsString("id")).containsExactly("$0025", "$0111$1ED3ng");
    }

    @Test
    void theNameThatStandsAloneIsInTheLanguageAskedFor() {
        assertThat(data("en").at("/conceptSchemes/0/concepts/0/name").asString()).isEqualTo("Frequency");
        assertThat(data("fr").at("/conceptSchemes/0/concepts/0/name").asString()).isEqualTo("Kỳ báo cáo");
    }

    @Test
    void aListOfNothingHasNoCodes() {
        var data = Files.JSON.<JsonNode>valueToTree(StructureData.of(List.of(), List.of(), new StructureWords(Locale.of("vi"))));

        assertThat(data.at("/codelists/1/id").asString()).isEqualTo("CL_AREA");
        assertThat(data.get("codelists").valueStream().map(each -> each.has("codes")))
                .containsExactly(true, false, false, true, false);
    }

    @ParameterizedTest
    @CsvSource({"%, $0025", "người, ng$01B0$1EDDi", "trieu dong, trieu_dong", "a_b, a$005Fb", "m2/ha, m2$002Fha"})
    void aTextBecomesAnIdThatNoOtherTextHas(String text, String id) {
        assertThat(Sdmx.id(text)).isEqualTo(id);
    }

    private static JsonNode data(String language) {
        return Files.JSON.valueToTree(StructureData.of(UNITS, INDICATORS, new StructureWords(Locale.of(language))));
    }

    private static JsonNode codes(String list) {
        return data("vi").get("codelists").valueStream().filter(each -> each.get("id").asString().equals(list))
                .findFirst().orElseThrow().get("codes");
    }

    private static Indicator indicator(String code, Name name, String unitOfMeasure) {
        return new Indicator(code, name, unitOfMeasure, Aggregation.SUM, Indicator.OverUnits.SUM, Indicator.Better.HIGHER,
                null, null, List.of());
    }
}
