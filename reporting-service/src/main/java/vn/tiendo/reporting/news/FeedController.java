package vn.tiendo.reporting.news;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.problem.Problems;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.scoreboard.domain.FindScoreboard;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards.Listed;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Atom feeds for everybody. Handlers block on the store: they run on virtual threads. */
@RestController
class FeedController {

    private static final String FEEDS = "/api/v1/feeds/";
    private static final MediaType ATOM = MediaType.parseMediaType(AtomFeed.MEDIA_TYPE + ";charset=UTF-8");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern PLACE = Pattern.compile("\\d{14}-[A-Za-z0-9-]{1,64}");
    private static final int PLANS = 200;

    private final NewsDocuments news;
    private final ListScoreboards plans;
    private final FindScoreboard scoreboards;
    private final NewsProperties properties;
    private final Problems problems;

    FeedController(NewsDocuments news, ListScoreboards plans, FindScoreboard scoreboards, NewsProperties properties, Problems problems) {
        this.news = news;
        this.plans = plans;
        this.scoreboards = scoreboards;
        this.properties = properties;
        this.problems = problems;
    }

    /** What was asked beside the unit. */
    private record Asked(@Nullable String section, @Nullable String before, Language language) {
    }

    @GetMapping(FEEDS + "{unit}")
    ResponseEntity<?> feed(@PathVariable String unit, @RequestParam Map<String, String> parameters) {
        Query query = new Query(parameters::get);
        Asked asked = new Asked(query.text("section").orElse(null), query.read("before", text -> Optional.of(text)
                .filter(PLACE.asMatchPredicate()), "unknown-value", PLACE.pattern()).orElse(null),
                query.option("language", Language.class).orElse(Language.VI));
        if (!query.violations().isEmpty()) {
            return problems.of(HttpStatus.BAD_REQUEST, "bad-request", query.violations());
        }
        return plans.list(Basis.APPROVED, unit, null, PLANS).stream().max(Comparator.comparingInt(Listed::year))
                .<ResponseEntity<?>>map(plan -> feed(plan, asked)).orElseGet(() -> problems.of(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<?> feed(Listed plan, Asked asked) {
        List<String> sections = asked.section() == null ? List.of() : sections(plan.plan());
        return asked.section() == null || sections.contains(asked.section()) ? kept(write(plan, asked))
                : problems.of(HttpStatus.BAD_REQUEST, "bad-request",
                        List.of(new Violation("/section", "unknown-value", asked.section(), sections)));
    }

    private List<String> sections(String plan) {
        return scoreboards.find(plan, Basis.APPROVED, When.NOW).stream().flatMap(board -> board.sections().stream())
                .map(Scoreboard.Section::id).toList();
    }

    private byte[] write(Listed plan, Asked asked) {
        List<News> found = news.of(plan.unit(), asked.section(), asked.before(), properties.page() + 1);
        List<News> page = found.subList(0, Math.min(found.size(), properties.page()));
        String self = FEEDS + plan.unit() + (asked.section() == null ? "" : "?section=" + asked.section());
        String inLanguage = asked.language() == Language.VI ? self : with(self, "language=en");
        String next = found.size() > page.size() ? with(inLanguage, "before=" + NewsDocuments.id(page.getLast())) : null;
        return AtomFeed.write(new AtomFeed.About(properties.address(), plan.unitName(), asked.section(), "/public/" + plan.plan(), self,
                asked.before() == null ? inLanguage : with(inLanguage, "before=" + asked.before()), next,
                LocalDate.of(plan.year(), 1, 1).atStartOfDay(ZONE).toInstant()), page, asked.language());
    }

    private static String with(String address, String more) {
        return address + (address.contains("?") ? "&" : "?") + more;
    }

    /** Its content names it, and Spring compares that with If-None-Match; the same for everybody. */
    private ResponseEntity<byte[]> kept(byte[] body) {
        return ResponseEntity.ok().eTag("\"" + Sha256.of(body) + "\"")
                .cacheControl(CacheControl.maxAge(properties.maxAge()).cachePublic()).contentType(ATOM).body(body);
    }
}
