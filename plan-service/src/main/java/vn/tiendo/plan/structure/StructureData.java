package vn.tiendo.plan.structure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.unit.domain.Unit;

/** What an SDMX-JSON 2.0.0 structure message tells, in an order that depends on nothing but what is told. */
final class StructureData {

    private StructureData() {
    }

    /**
     * The data of the message.
     *
     * @param units all, by id
     * @param indicators all, by code
     */
    static Map<String, Object> of(List<Unit> units, List<Indicator> indicators, StructureWords words) {
        return new Form().with("agencySchemes", List.of(agencies(words))).with("conceptSchemes", List.of(concepts(words)))
                .with("codelists", new Codelists(words).of(units, indicators))
                .with("dataStructures", List.of(FigureStructure.of(words)))
                .with("dataflows", List.of(FigureStructure.dataflow(words))).map();
    }

    /** The scheme of top-level agencies belongs to SDMX itself. */
    private static Map<String, Object> agencies(StructureWords words) {
        return new Form().with("id", "AGENCIES").with("version", Sdmx.VERSION).with("agencyID", "SDMX")
                .withFieldsOf(words.named("agencies")).with("isPartial", true)
                .with("agencies", List.of(agency(words))).map();
    }

    static Map<String, Object> agency(StructureWords words) {
        return new Form().with("id", Sdmx.AGENCY).withFieldsOf(words.named("agency")).map();
    }

    private static Map<String, Object> concepts(StructureWords words) {
        return Sdmx.maintained(Sdmx.CONCEPTS, words.named("concepts"))
                .with("concepts", Arrays.stream(Concept.values()).map(each -> new Form().with("id", each.name())
                        .withFieldsOf(words.named("concept." + each.name())).map()).toList()).map();
    }
}
