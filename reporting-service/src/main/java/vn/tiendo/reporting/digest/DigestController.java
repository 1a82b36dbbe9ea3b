package vn.tiendo.reporting.digest;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;

import vn.tiendo.platform.input.Input;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.reporting.digest.domain.ShowDigest;
import vn.tiendo.reporting.digest.domain.Step;
import vn.tiendo.reporting.digest.domain.Subscription;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.table.domain.Table.Language;

/**
 * Weekly news by e-mail: asked for by anybody, confirmed and ended by whoever has the link of a letter. A link that is only opened changes
 * nothing, for mail programs open links by themselves. Handlers block on the store: they run on virtual threads.
 */
@RestController
class DigestController {

    static final String PAGES = "/public/digests";
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final String HOUR_IN_SECONDS = "3600";

    private final Subscribe subscribe;
    private final SubscriptionDocuments subscriptions;
    private final FindScoreboard scoreboards;
    private final ListScoreboards plans;
    private final ShowDigest pages;
    private final DigestProperties properties;
    private final Problems problems;
    private final InstantSource clock;

    DigestController(Subscribe subscribe, SubscriptionDocuments subscriptions, FindScoreboard scoreboards, ListScoreboards plans,
        ShowDigest pages, DigestProperties properties, Problems problems, InstantSource clock) {
        this.subscribe = subscribe;
        this.subscriptions = subscriptions;
        this.scoreboards = scoreboards;
        this.plans = plans;
        this.pages = pages;
        this.properties = properties;
        this.problems = problems;
        this.clock = clock;
    }

    @PostMapping(path = "/api/v1/digest-subscriptions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> ask(@RequestBody JsonNode body) {
        Input input = Input.of(body);
        input.only("unit", "address", "language");
        String unit = input.text("unit").strip();
        String address = input.text("address").strip();
        String language = input.has("language") ? input.text("language") : "vi";
        if (!List.of("vi", "en").contains(language)) {
            input.refuse("language", "unknown-value", language, List.of("vi", "en"));
        }
        if (plans.list(Basis.APPROVED, unit, null, 1).isEmpty()) {
            input.refuse("unit", "unknown-unit", unit, null);
        }
        Step step = input.violations().isEmpty() ? subscribe.ask(unit, address, language(language)) : Step.MALFORMED;
        if (step == Step.MALFORMED && input.violations().isEmpty()) {
            input.refuse("address", "malformed-address", address, "ten@vi-du.vn");
        }
        return switch (step) {
            case OFF -> problems.of(HttpStatus.CONFLICT, "mail-off");
            case TOO_MANY -> later(problems.of(HttpStatus.TOO_MANY_REQUESTS));
            case ASKED -> ResponseEntity.accepted().build();
            case MALFORMED, CONFIRM, CONFIRMED, STOP, STOPPED, GONE -> problems.invalid(input.violations());
        };
    }

    /** As a browser sends it. */
    record Form(@Nullable String address, @Nullable String lang) {
    }

    /** From the page of a plan, without a script. */
    @PostMapping("/public/{plan}/digest")
    ResponseEntity<?> ask(@PathVariable String plan, @ModelAttribute Form form) {
        Language language = language(Objects.requireNonNullElse(form.lang(), "vi"));
        Optional<Scoreboard> board = scoreboards.find(plan, Basis.APPROVED, When.NOW);
        String address = Objects.requireNonNullElse(form.address(), "").strip();
        return board.<ResponseEntity<?>>map(found -> page(subscribe.ask(found.unit(), address, language), "/public/" + plan, language))
            .orElseGet(() -> page(Step.GONE, "/public", language));
    }

    /** Changes nothing. */
    @GetMapping(PAGES + "/{key}")
    ResponseEntity<?> read(@PathVariable String key, @RequestParam(defaultValue = "vi") String lang) {
        return subscriptions.find(key).<ResponseEntity<?>>map(found -> switch (found.state()) {
            case ASKED -> page(Step.CONFIRM, PAGES + "/" + key + "/confirm", found.language());
            case CONFIRMED -> page(Step.STOP, PAGES + "/" + key, found.language());
        }).orElseGet(() -> page(Step.GONE, "/public", language(lang)));
    }

    @PostMapping(PAGES + "/{key}/confirm")
    ResponseEntity<?> confirm(@PathVariable String key, @RequestParam(defaultValue = "vi") String lang) {
        subscriptions.confirm(key, properties.weekBefore(clock.instant()).next());
        Optional<Subscription> found = subscriptions.find(key);
        return page(found.isPresent() ? Step.CONFIRMED : Step.GONE, "/public",
            found.map(Subscription::language).orElseGet(() -> language(lang)));
    }

    /** By the page, or at once by a mail program (RFC 8058). Once it is ended, it is. */
    @PostMapping(PAGES + "/{key}")
    ResponseEntity<?> end(@PathVariable String key, @RequestParam(defaultValue = "vi") String lang) {
        Language language = subscriptions.find(key).map(Subscription::language).orElseGet(() -> language(lang));
        subscriptions.end(key);
        return page(Step.STOPPED, "/public", language);
    }

    private ResponseEntity<?> page(Step step, String path, Language language) {
        HttpStatus status = switch (step) {
            case ASKED, CONFIRM, CONFIRMED, STOP, STOPPED -> HttpStatus.OK;
            case GONE -> HttpStatus.NOT_FOUND;
            case MALFORMED -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case OFF -> HttpStatus.CONFLICT;
        };
        return ResponseEntity.status(status).cacheControl(CacheControl.noStore())
            .contentType(HTML).body(pages.page(step, path, language).getBytes(StandardCharsets.UTF_8));
    }

    private static <T> ResponseEntity<T> later(ResponseEntity<T> problem) {
        return ResponseEntity.status(problem.getStatusCode()).headers(problem.getHeaders())
            .header(HttpHeaders.RETRY_AFTER, HOUR_IN_SECONDS).body(problem.getBody());
    }

    private static Language language(String lang) {
        return lang.equals("en") ? Language.EN : Language.VI;
    }
}
