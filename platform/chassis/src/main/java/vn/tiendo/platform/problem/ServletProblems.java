package vn.tiendo.platform.problem;

import java.io.IOException;
import java.net.URI;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.LocaleResolver;

import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is: in a filter of a servlet application. */
public final class ServletProblems {

    private final Problems problems;
    private final LocaleResolver locales;
    private final JsonMapper json;

    ServletProblems(Problems problems, LocaleResolver locales, JsonMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException {
        write(request, response, problems.of(status));
    }

    /** Takes the problem as {@link Problems} makes it. */
    public void write(HttpServletRequest request, HttpServletResponse response, ResponseEntity<ProblemDetail> entity)
            throws IOException {
        Problem problem = (Problem) Objects.requireNonNull(entity.getBody());
        problem.setInstance(URI.create(request.getRequestURI()));
        problems.localised(problem, Problems.language(locales.resolveLocale(request)));
        response.setStatus(entity.getStatusCode().value());
        entity.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }
}
