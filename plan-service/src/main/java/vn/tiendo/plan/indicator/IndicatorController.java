package vn.tiendo.plan.indicator;

import java.net.URI;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.form.Refusals;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.indicator.domain.Suggestions;
import vn.tiendo.plan.indicator.domain.Suggestions.Suggestion;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.web.Page;
import vn.tiendo.platform.web.Precondition;

/** /api/v1/indicators. */
@RestController
@RequestMapping("/api/v1")
class IndicatorController {

    private final KeepIndicator keepIndicator;
    private final IndicatorDocuments indicators;
    private final Refusals refusals;

    IndicatorController(KeepIndicator keepIndicator, IndicatorDocuments indicators, Refusals refusals) {
        this.keepIndicator = keepIndicator;
        this.indicators = indicators;
        this.refusals = refusals;
    }

    @GetMapping("/indicators")
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.DEFAULT_LIMIT) int limit) {
        return Page.refusal(limit).<ResponseEntity<?>>map(refusals::badRequest).orElseGet(() -> ResponseEntity.ok(
                Page.of(indicators.list(after, limit + 1), limit, kept -> kept.indicator().code())
                        .map(IndicatorForm::write)));
    }

    @GetMapping("/indicators/{code}")
    ResponseEntity<?> read(@PathVariable String code) {
        return indicators.find(code).<ResponseEntity<?>>map(IndicatorController::shown).orElseGet(refusals::absent);
    }

    @GetMapping("/indicators/{code}/versions/{version}")
    ResponseEntity<?> read(@PathVariable String code, @PathVariable long version) {
        return indicators.find(code, version).<ResponseEntity<?>>map(IndicatorController::shown)
                .orElseGet(refusals::absent);
    }

    @GetMapping("/indicators:suggest")
    Map<String, Object> suggest(@RequestParam String words) {
        return new Form().withAll("items", new Suggestions(indicators.all()).of(words), IndicatorController::write).map();
    }

    @PutMapping(path = "/indicators/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> keep(@PathVariable String code, @RequestBody JsonNode body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Caller caller) {
        var input = Input.of(body);
        var indicator = IndicatorForm.read(input);
        var seen = new Precondition(ifMatch);
        return switch (keepIndicator.keep(code, indicator, Refusals.unreadable(input), seen, caller)) {
            case IndicatorAnswer.Kept(KeptIndicator kept, boolean created) -> created
                    ? ResponseEntity.created(URI.create("/api/v1/indicators/" + code))
                            .eTag(Precondition.etagOf(kept.version())).body(IndicatorForm.write(kept))
                    : shown(kept);
            case IndicatorAnswer.Invalid invalid -> refusals.invalid(input.violations(), invalid.flaws());
            case IndicatorAnswer.Stale(KeptIndicator current) -> current == null
                    ? refusals.stale(seen, "indicator", null, Map.of())
                    : refusals.stale(seen, "indicator", current.version(), IndicatorForm.write(current));
            case IndicatorAnswer.Refused refused -> refusals.refused(refused.refusal());
        };
    }

    private static ResponseEntity<Map<String, Object>> shown(KeptIndicator kept) {
        return ResponseEntity.ok().eTag(Precondition.etagOf(kept.version())).body(IndicatorForm.write(kept));
    }

    private static Map<String, Object> write(Suggestion suggestion) {
        return new Form().with("indicator", IndicatorForm.write(suggestion.indicator()))
                .with("likeness", Math.round(suggestion.likeness() * 100) / 100.0).map();
    }
}
