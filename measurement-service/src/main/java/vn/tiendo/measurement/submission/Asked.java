package vn.tiendo.measurement.submission;

import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;
import vn.tiendo.platform.web.Query;

/**
 * What is asked of a filing beside its content, the same at every door.
 *
 * @param dryRun everything is checked and nothing stored
 * @param submit of a file: whether its figures are handed in, or only kept
 * @param notation of a file: how its numbers and days are written
 * @param violations what is wrong with the question
 */
record Asked(Precondition seen, boolean dryRun, Mode mode, @Nullable IdempotencyKey key, boolean submit,
        Notation notation, List<Violation> violations) {

    static Asked of(HttpServletRequest request) {
        Query query = new Query(request::getParameter);
        Query headers = new Query(request::getHeader);
        boolean dryRun = query.flag("dryRun", false);
        Mode mode = query.option("mode", Mode.class).orElse(Mode.ATOMIC);
        @Nullable IdempotencyKey key = headers.read(IdempotencyKey.HEADER, IdempotencyKey::parse, "malformed-key", null).orElse(null);
        boolean submit = query.flag("submit", true);
        Notation notation = query.oneOf("numbers", Notation.CODES).flatMap(Notation::named).orElse(Notation.UNDECLARED);
        List<Violation> violations = Stream.of(query, headers).flatMap(each -> each.violations().stream()).toList();
        Precondition seen = new Precondition(request.getHeader(HttpHeaders.IF_MATCH), request.getHeader(HttpHeaders.IF_NONE_MATCH));
        return new Asked(seen, dryRun, mode, key, submit, notation, violations);
    }
}
