package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import vn.tiendo.measurement.precondition.domain.IfMatch;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.problem.Violation;

/**
 * What is asked of a filing beside its content, the same at every door.
 *
 * @param dryRun everything is checked and nothing stored
 * @param submit of a file: whether its figures are handed in, or only kept
 * @param notation of a file: how its numbers and days are written
 * @param violations what is wrong with the question
 */
record Asked(IfMatch seen, boolean dryRun, Mode mode, @Nullable IdempotencyKey key, boolean submit,
        Notation notation, List<Violation> violations) {

    static final String KEY = "Idempotency-Key";
    private static final List<String> FLAGS = List.of("true", "false");
    private static final List<String> NOTATIONS = List.of(Notation.VI.code(), Notation.EN.code());
    private static final List<String> MODES = List.of("atomic", "partial");

    static Asked of(HttpServletRequest request) {
        List<Violation> violations = new ArrayList<>();
        boolean dryRun = oneOf(request, "dryRun", FLAGS, "false", violations).equals("true");
        String mode = oneOf(request, "mode", MODES, "atomic", violations);
        @Nullable IdempotencyKey key = key(request.getHeader(KEY), violations).orElse(null);
        boolean submit = oneOf(request, "submit", FLAGS, "true", violations).equals("true");
        Notation notation = Notation.named(oneOf(request, "numbers", NOTATIONS, "", violations))
                .orElse(Notation.UNDECLARED);
        return new Asked(new IfMatch(request.getHeader(HttpHeaders.IF_MATCH)), dryRun,
                Mode.valueOf(mode.toUpperCase(Locale.ROOT)), key, submit, notation, violations);
    }

    private static String oneOf(HttpServletRequest request, String name, List<String> known, String otherwise,
            List<Violation> violations) {
        @Nullable String given = request.getParameter(name);
        if (given == null || known.contains(given)) {
            return given == null ? otherwise : given;
        }
        violations.add(new Violation("/" + name, "unknown-value", given, known));
        return otherwise;
    }

    private static Optional<IdempotencyKey> key(@Nullable String given, List<Violation> violations) {
        Optional<IdempotencyKey> key = Optional.ofNullable(given).flatMap(IdempotencyKey::parse);
        if (given != null && key.isEmpty()) {
            violations.add(new Violation("/" + KEY, "malformed-key", given, null));
        }
        return key;
    }
}
