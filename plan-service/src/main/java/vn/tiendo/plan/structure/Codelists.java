package vn.tiendo.plan.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.unit.domain.Unit;

/** The lists of codes: what the service knows of, and the fixed ones of SDMX as far as figures use them. */
final class Codelists {

    static final String FREQUENCY = "CL_FREQ";
    static final String AREA = "CL_AREA";
    static final String INDICATOR = "CL_INDICATOR";
    static final String STATUS = "CL_OBS_STATUS";
    static final String UNIT_OF_MEASURE = "CL_UNIT_MEASURE";

    /** As periods are written: 2024-A1, 2024-S1, 2024-Q1, 2024-M03. */
    private static final List<String> FREQUENCIES = List.of("A", "S", "Q", "M");

    /** What SDMX calls the states of an observation. */
    private enum Status {
        /** Actual, and approved. */
        A,
        /** Estimated. */
        E,
        /** Not approved yet. */
        P,
        /** No data, with a reason. */
        O,
        /** Nothing to count. */
        M
    }

    private final StructureWords words;

    Codelists(StructureWords words) {
        this.words = words;
    }

    /** All of them, each in the order in which it was given. */
    List<Map<String, Object>> of(List<Unit> units, List<Indicator> indicators) {
        return List.of(
                list(FREQUENCY, FREQUENCIES.stream().map(each -> fixed("freq", each)).toList()),
                list(AREA, areas(units)),
                list(INDICATOR, indicators.stream().map(this::indicator).toList()),
                list(STATUS, Arrays.stream(Status.values()).map(each -> fixed("status", each.name())).toList()),
                list(UNIT_OF_MEASURE, unitsOfMeasure(indicators)));
    }

    /** A list without codes has none to show: an empty one would break the format. */
    private Map<String, Object> list(String id, List<Map<String, Object>> codes) {
        return Sdmx.maintained(id, words.named(id)).with("codes", codes.isEmpty() ? null : codes).map();
    }

    private Map<String, Object> fixed(String list, String code) {
        return new Form().with("id", code).withFieldsOf(words.named(list + "." + code)).map();
    }

    private List<Map<String, Object>> areas(List<Unit> units) {
        var known = units.stream().map(Unit::id).toList();
        return units.stream().map(each -> new Form().with("id", each.id()).withFieldsOf(words.named(each.name(), null))
                .with("parent", known.contains(each.parent()) ? each.parent() : null).map()).toList();
    }

    private Map<String, Object> indicator(Indicator of) {
        var annotations = new ArrayList<Map<String, Object>>();
        annotations.add(annotation("UNIT_MEASURE", Sdmx.id(of.unitOfMeasure())));
        annotations.add(annotation("OVER_TIME", of.overTime().name()));
        annotations.add(annotation("OVER_UNITS", of.overUnits().name()));
        annotations.add(annotation("BETTER", of.better().name()));
        return new Form().with("id", of.code()).withFieldsOf(words.named(of.name().vi(), of.name().en()))
                .with("descriptions", of.definition(), text -> Map.of("vi", text)).with("annotations", annotations).map();
    }

    private static Map<String, Object> annotation(String type, String value) {
        return new Form().with("type", type).with("value", value).map();
    }

    private List<Map<String, Object>> unitsOfMeasure(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::unitOfMeasure).distinct().sorted()
                .map(each -> new Form().with("id", Sdmx.id(each)).withFieldsOf(words.named(each, null)).map()).toList();
    }
}
