package vn.tiendo.plan.structure;

import java.util.List;
import java.util.Map;

import vn.tiendo.plan.form.Form;

/** The structure of figures: one value for each indicator, unit and period. */
final class FigureStructure {

    private static final String ID = "FIGURES";
    private static final Map<String, Object> DECIMAL = format("Decimal");

    private FigureStructure() {
    }

    static Map<String, Object> dataflow(StructureWords words) {
        return Sdmx.maintained(ID, words.named("dataflow")).with("structure", Sdmx.dataStructure(ID)).map();
    }

    static Map<String, Object> of(StructureWords words) {
        return Sdmx.maintained(ID, words.named("figures")).with("dataStructureComponents", new Form()
                .with("attributeList", attributes()).with("dimensionList", dimensions()).with("measureList", measures())
                .map()).map();
    }

    private static Map<String, Object> dimensions() {
        var period = component(Concept.TIME_PERIOD, format("ReportingTimePeriod")).map();
        return new Form().with("id", "DimensionDescriptor").with("dimensions", List.of(
                dimension(0, Concept.FREQ, Codelists.FREQUENCY), dimension(1, Concept.REF_AREA, Codelists.AREA),
                dimension(2, Concept.INDICATOR, Codelists.INDICATOR))).with("timeDimension", period).map();
    }

    private static Map<String, Object> dimension(int position, Concept concept, String codelist) {
        return component(concept, enumerated(codelist)).with("position", position).map();
    }

    private static Map<String, Object> measures() {
        return new Form().with("id", "MeasureDescriptor")
                .with("measures", List.of(component(Concept.OBS_VALUE, DECIMAL).with("usage", "optional").map())).map();
    }

    /** Numerator and denominator stay with a ratio, so that ratios of several units can be added up. */
    private static Map<String, Object> attributes() {
        Map<String, Object> each = Map.of("observation", Map.of());
        Map<String, Object> ofIndicator = Map.of("dimensions", List.of(Concept.INDICATOR.name()));
        return new Form().with("id", "AttributeDescriptor").with("attributes", List.of(
                attribute(Concept.OBS_STATUS, "mandatory", each, enumerated(Codelists.STATUS)),
                attribute(Concept.NUMERATOR, "optional", each, DECIMAL),
                attribute(Concept.DENOMINATOR, "optional", each, DECIMAL),
                attribute(Concept.UNIT_MEASURE, "mandatory", ofIndicator, enumerated(Codelists.UNIT_OF_MEASURE)))).map();
    }

    private static Map<String, Object> attribute(Concept concept, String usage, Map<String, Object> relationship,
            Map<String, Object> representation) {
        return component(concept, representation).with("usage", usage).with("attributeRelationship", relationship).map();
    }

    private static Form component(Concept concept, Map<String, Object> representation) {
        return new Form().with("id", concept.name()).with("conceptIdentity", Sdmx.concept(concept))
                .with("localRepresentation", representation);
    }

    private static Map<String, Object> enumerated(String codelist) {
        return Map.of("enumeration", Sdmx.codelist(codelist));
    }

    private static Map<String, Object> format(String dataType) {
        return Map.of("format", Map.of("dataType", dataType));
    }
}
