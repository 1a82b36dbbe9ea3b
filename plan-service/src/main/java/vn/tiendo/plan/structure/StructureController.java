package vn.tiendo.plan.structure;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.indicator.domain.FindIndicators;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.unit.domain.ListUnits;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** /api/v1/structures: what figures are made of, as SDMX-JSON. */
@RestController
@RequestMapping("/api/v1/structures")
class StructureController {

    private static final MediaType SDMX = MediaType.parseMediaType("application/vnd.sdmx.structure+json;version=2.0.0");
    private static final String SCHEMA = "https://raw.githubusercontent.com/sdmx-twg/sdmx-json/master/structure-message/"
            + "tools/schemas/2.0.0/sdmx-json-structure-schema.json";

    private final ListUnits units;
    private final FindIndicators indicators;
    private final JsonMapper json;
    private final InstantSource clock;
    private final Refusals refusals;

    StructureController(ListUnits units, FindIndicators indicators, JsonMapper json, InstantSource clock,
            Refusals refusals) {
        this.units = units;
        this.indicators = indicators;
        this.json = json;
        this.clock = clock;
        this.refusals = refusals;
    }

    @GetMapping
    ResponseEntity<?> read(Locale language, @AuthenticationPrincipal Caller caller) {
        return switch (Authority.decide(caller, Action.READ, new Resource.UnitAt(List.of(caller.unit())))) {
            case Decision.Allowed() -> message(new StructureWords(language));
            case Decision refusal -> refusals.refused(refusal);
        };
    }

    /** The same structures are the same message, whenever it was prepared: hence the weak tag. */
    private ResponseEntity<Map<String, Object>> message(StructureWords words) {
        var data = StructureData.of(units.all().stream().map(PlacedUnit::unit).toList(),
                indicators.all().stream().map(KeptIndicator::indicator).toList(), words);
        var id = DigestUtils.md5DigestAsHex(json.writeValueAsBytes(data));
        return ResponseEntity.ok().eTag("W/\"" + id + "\"").contentType(SDMX)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(new Form().with("meta", meta(id, words)).with("data", data).map());
    }

    private Map<String, Object> meta(String id, StructureWords words) {
        var languages = words.language().equals("vi") ? List.of("vi", "en") : List.of("en", "vi");
        return new Form().with("schema", SCHEMA).with("id", id)
                .with("prepared", clock.instant().truncatedTo(ChronoUnit.SECONDS)).with("contentLanguages", languages)
                .with("sender", StructureData.agency(words)).map();
    }
}
