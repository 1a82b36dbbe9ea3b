package vn.tiendo.platform.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

import vn.tiendo.platform.web.RequestOrigin;

/**
 * Answers of refusal. The texts are in the language of the request, on both web stacks: what a controller returns is
 * put into words when it is written.
 */
public final class Problems {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final ProblemTexts texts;

    Problems(ProblemTexts texts) {
        this.texts = texts;
    }

    /** 422 with every violation; nothing was stored. */
    public ResponseEntity<ProblemDetail> invalid(List<Violation> violations) {
        return entity(new Problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", Map.of(), List.copyOf(violations)));
    }

    /** The status with its usual code: 404 not-found, 403 forbidden, 409 wrong-state … */
    public ResponseEntity<ProblemDetail> of(HttpStatusCode status) {
        return of(status, Code.of(status), Map.of());
    }

    public ResponseEntity<ProblemDetail> of(HttpStatusCode status, String code) {
        return of(status, code, Map.of());
    }

    /**
     * @param code  texts are {@code problem.<code>.title} and {@code .detail}; without them, those of the status
     * @param extra further members of the body, such as {@code given} and {@code current}
     */
    public ResponseEntity<ProblemDetail> of(HttpStatusCode status, String code, Map<String, ?> extra) {
        return entity(new Problem(status, code, extra, List.of()));
    }

    /** A problem of this status and code that also names what is wrong, such as 409 with the place of the conflict. */
    public ResponseEntity<ProblemDetail> of(HttpStatusCode status, String code, List<Violation> violations) {
        return entity(new Problem(status, code, Map.of(), List.copyOf(violations)));
    }

    /** Violations as a problem tells them, in the language of the request: for answers that tell of several items. */
    public List<Map<String, Object>> errors(List<Violation> violations) {
        var locale = language();
        return violations.stream().map(each -> Problem.error(each, locale, texts)).toList();
    }

    /** 503 with Retry-After. */
    public ResponseEntity<ProblemDetail> unavailable() {
        return of(HttpStatus.SERVICE_UNAVAILABLE);
    }

    ProblemDetail localised(Problem problem, Locale locale) {
        return problem.in(locale, texts);
    }

    private ResponseEntity<ProblemDetail> entity(Problem problem) {
        var response = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            response.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        problem.of(RequestOrigin.current());
        return response.body(problem.in(language(), texts));
    }

    private static Locale language() {
        return language(LocaleContextHolder.getLocaleContext() == null ? null : LocaleContextHolder.getLocale());
    }

    static Locale language(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals("en") ? Locale.ENGLISH : ProblemTexts.VIETNAMESE;
    }
}
