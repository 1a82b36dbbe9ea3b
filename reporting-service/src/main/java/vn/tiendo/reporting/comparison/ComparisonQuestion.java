package vn.tiendo.reporting.comparison;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Query;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.scoreboard.domain.When;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.table.domain.WriteTable.Format;

/**
 * What units are compared by.
 *
 * @param period the cut of a comparison by one indicator; empty for the latest
 * @param asOf what was known then; null: now
 * @param format empty for JSON
 */
record ComparisonQuestion(int year, Optional<Period> period, @Nullable Instant asOf, Optional<Format> format, Language language,
        List<Violation> violations) {

    private static final List<String> FORMATS = List.of("json", "csv", "xlsx");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The present year, unless another is asked for. */
    static ComparisonQuestion read(Query.Parameters parameters, Instant now) {
        Query query = new Query(parameters);
        int year = query.read("year", ComparisonQuestion::yearOf, "out-of-range", FIRST_YEAR + " … " + LAST_YEAR)
                .orElseGet(() -> now.atZone(ZONE).getYear());
        Optional<Period> period = query.read("period", text -> Period.parse(text).filter(each -> each.year() == year),
                "period-not-in-year", year + "-M06");
        Instant asOf = query.read("asOf", When::momentOf, "malformed-time", When.MOMENTS).orElse(null);
        Optional<Format> format = query.oneOf("format", FORMATS).filter(asked -> !asked.equals("json"))
                .map(asked -> Format.valueOf(asked.toUpperCase(Locale.ROOT)));
        return new ComparisonQuestion(year, period, asOf, format, query.option("language", Language.class).orElse(Language.VI),
                query.violations());
    }

    private static Optional<Integer> yearOf(String text) {
        return text.matches("\\d{4}") ? Optional.of(Integer.valueOf(text)).filter(year -> year >= FIRST_YEAR && year <= LAST_YEAR)
                : Optional.empty();
    }
}
