package vn.tiendo.reporting.publicpage;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.file.Download;
import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.platform.web.Page;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.publicpage.domain.FindIssues;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards.Listed;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Pages for everybody over HTTP: what was approved and issued, and nothing else. Handlers block on the store: they run on virtual threads. */
@RestController
@RequestMapping("/public")
class PublicPageController {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final int PLANS_ON_A_PAGE = 200;

    private final FindScoreboard scoreboards;
    private final ListScoreboards plans;
    private final FindIssues issues;
    private final PostMail post;
    private final PublicPageProperties properties;

    PublicPageController(FindScoreboard scoreboards, ListScoreboards plans, FindIssues issues, PostMail post,
            PublicPageProperties properties) {
        this.scoreboards = scoreboards;
        this.plans = plans;
        this.issues = issues;
        this.post = post;
        this.properties = properties;
    }

    @GetMapping
    ResponseEntity<?> list(@RequestParam(required = false) @Nullable String after, @RequestParam(defaultValue = "vi") String lang) {
        Page<Listed> page = Page.of(plans.list(Basis.APPROVED, null, after, PLANS_ON_A_PAGE + 1), PLANS_ON_A_PAGE, Listed::plan);
        return kept(PlansPage.write(page, after, words(lang), properties.address()).getBytes(StandardCharsets.UTF_8), HTML);
    }

    @GetMapping("/{plan}")
    ResponseEntity<?> plan(@PathVariable String plan, @RequestParam(required = false) @Nullable String period,
            @RequestParam(defaultValue = "vi") String lang) {
        PageWords words = words(lang);
        return found(plan, words, latest -> content(latest, period)
                .<ResponseEntity<?>>map(content -> kept(PlanPage.write(content, words, properties.address()).getBytes(StandardCharsets.UTF_8), HTML)).orElseGet(() -> gone(words)));
    }

    /** Empty when the plan has no such period. */
    private Optional<PlanPage.Content> content(Scoreboard latest, @Nullable String asked) {
        if (asked == null) {
            return Optional.of(content(latest, null, latest));
        }
        return Period.parse(asked).filter(period -> period.year() == latest.year()).flatMap(period -> scoreboards
                .find(latest.plan(), Basis.APPROVED, When.endOf(period)).map(then -> content(then, period, latest)));
    }

    private PlanPage.Content content(Scoreboard shown, @Nullable Period asked, Scoreboard latest) {
        return new PlanPage.Content(shown, asked, latest.period(), issues.of(latest.plan()),
                plans.list(Basis.APPROVED, latest.unit(), null, PLANS_ON_A_PAGE), post.isOn());
    }

    @GetMapping("/{plan}/card.png")
    ResponseEntity<?> card(@PathVariable String plan, @RequestParam(defaultValue = "vi") String lang) {
        PageWords words = words(lang);
        return found(plan, words, latest -> kept(ShareCard.png(latest, words), MediaType.IMAGE_PNG));
    }

    @GetMapping("/{plan}/reports/{report}")
    ResponseEntity<?> report(@PathVariable String plan, @PathVariable String report, @RequestParam(defaultValue = "pdf") String format,
            @RequestParam(defaultValue = "vi") String lang) {
        return issues.content(plan, report, format).<ResponseEntity<?>>map(file -> Download.of(file.name(),
                MediaType.parseMediaType(file.mediaType()), file.bytes())).orElseGet(() -> gone(words(lang)));
    }

    private ResponseEntity<?> found(String plan, PageWords words, Function<Scoreboard, ResponseEntity<?>> answer) {
        return scoreboards.find(plan, Basis.APPROVED, When.NOW).<ResponseEntity<?>>map(answer).orElseGet(() -> gone(words));
    }

    /** Its content names it, and Spring compares that with If-None-Match; the same for everybody. */
    private ResponseEntity<byte[]> kept(byte[] body, MediaType type) {
        return ResponseEntity.ok().eTag("\"" + Sha256.of(body) + "\"")
                .cacheControl(CacheControl.maxAge(properties.maxAge()).cachePublic()).contentType(type).body(body);
    }

    private ResponseEntity<?> gone(PageWords words) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND).contentType(HTML)
                .body(PlansPage.gone(words, properties.address()).getBytes(StandardCharsets.UTF_8));
    }

    private static PageWords words(String lang) {
        return PageWords.in(lang.equals("en") ? Language.EN : Language.VI);
    }
}
