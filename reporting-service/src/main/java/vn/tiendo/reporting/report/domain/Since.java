package vn.tiendo.reporting.report.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;

/**
 * What is known by now and was not on a day.
 *
 * @param symbol of the report that was issued then; null where it is only a day
 * @param differences of targets
 * @param figures approved ones that others have taken the place of
 */
public record Since(LocalDate day, @Nullable String symbol, List<Difference> differences, List<CorrectedFigure> figures) {

    public Since {
        differences = List.copyOf(differences);
        figures = List.copyOf(figures);
    }

    /**
     * An approved figure, then and now.
     *
     * @param part such as a neighbourhood; null: the whole target
     * @param reason what the department wrote beside the new one
     */
    public record CorrectedFigure(String target, String title, String department, Period period, @Nullable String part, String was,
        String now, @Nullable String reason) {
        public CorrectedFigure {
            title = Letters.clean(title);
            was = Letters.clean(was);
            now = Letters.clean(now);
            reason = reason == null ? null : Letters.clean(reason);
        }
    }
}
