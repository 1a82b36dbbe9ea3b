package vn.tiendo.reporting.scoreboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.scoreboard.domain.WrittenTime;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.table.domain.WriteTable.Format;

/** Which scoreboard is asked for: {@code basis}, {@code period} or {@code validAt}, {@code asOf}; and in which {@code format}. */
final class ScoreboardQuestion {

    private static final List<String> FORMATS = List.of("json", "csv", "xlsx");
    private static final String PERIODS = "2024-M06, 2024-Q2, 2024-S1, 2024-A1";

    private final Query query;
    private final Basis basis;
    private final When when;
    private final Optional<Format> format;
    private final Language language;
    private final List<Violation> violations = new ArrayList<>();

    private ScoreboardQuestion(Query query) {
        this.query = query;
        basis = query.constant("basis", Basis.class).orElse(Basis.APPROVED);
        Optional<Period> period = query.read("period", Period::parse, "malformed-period", PERIODS);
        Optional<LocalDate> validAt = query.read("validAt", WrittenTime::day, "malformed-date", "2024-06-30");
        format = query.oneOf("format", FORMATS).filter(asked -> !asked.equals("json"))
                .map(asked -> Format.valueOf(asked.toUpperCase(Locale.ROOT)));
        language = query.option("language", Language.class).orElse(Language.VI);
        when = new When(period.orElse(null), validAt.orElse(null), moment("asOf"));
        if (period.isPresent() && validAt.isPresent()) {
            violations.add(new Violation("/validAt", "one-or-the-other", String.valueOf(validAt.get()), List.of("period", "validAt")));
        }
    }

    /** Empty for JSON. */
    Optional<Format> format() {
        return format;
    }

    Language language() {
        return language;
    }

    static ScoreboardQuestion read(Query.Parameters parameters) {
        return new ScoreboardQuestion(new Query(parameters));
    }

    Basis basis() {
        return basis;
    }

    When when() {
        return when;
    }

    /** A moment, or a day for its end. */
    @Nullable Instant moment(String name) {
        return query.read(name, When::momentOf, "malformed-time", When.MOMENTS).orElse(null);
    }

    /** A period that is asked for has to be one of the plan's year. */
    Optional<Violation> beside(int year) {
        Period period = when.period();
        return period == null || period.year() == year ? Optional.empty()
                : Optional.of(new Violation("/period", "period-not-in-plan", period.toString(), year));
    }

    List<Violation> violations() {
        violations.addAll(query.violations());
        return List.copyOf(violations);
    }
}
