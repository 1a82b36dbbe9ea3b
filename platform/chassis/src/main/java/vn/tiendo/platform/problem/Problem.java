package vn.tiendo.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

import vn.tiendo.audit.Origin;

/** A problem that knows its code, so that its texts can be set when the reader's language is known. */
final class Problem extends ProblemDetail {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Violation> violations;

    Problem(HttpStatusCode status, String code, Map<String, ?> extra, List<Violation> violations) {
        super(status.value());
        this.code = code;
        this.violations = violations;
        setType(URI.create("urn:tiendo:problem:" + code));
        setProperty("code", code);
        extra.forEach(this::setProperty);
    }

    /** The request, so that the caller can name it to the operators. */
    void of(Origin origin) {
        if (origin.requestId() != null) {
            setProperty("requestId", origin.requestId());
        }
    }

    Problem in(Locale locale, ProblemTexts texts) {
        HttpStatusCode status = HttpStatusCode.valueOf(getStatus());
        setTitle(texts.title(code, status, locale));
        setDetail(texts.detail(code, status, violations.size(), locale));
        if (!violations.isEmpty()) {
            setProperty("errors", violations.stream().map(one -> error(one, locale, texts)).toList());
        }
        return this;
    }

    static Map<String, Object> error(Violation violation, Locale locale, ProblemTexts texts) {
        Map<String, Object> error = new LinkedHashMap<>();
        place(violation, error);
        error.put("code", violation.code());
        error.put("message", texts.message(violation, locale));
        if (violation.given() != null) {
            error.put("given", violation.given());
        }
        if (violation.expected() != null) {
            error.put("expected", violation.expected());
        }
        return error;
    }

    private static void place(Violation violation, Map<String, Object> error) {
        var cell = violation.cell();
        if (cell == null) {
            error.put("pointer", violation.pointer());
            return;
        }
        error.put("sheet", cell.sheet());
        if (cell.address() != null) {
            error.put("cell", cell.address());
        }
    }
}
