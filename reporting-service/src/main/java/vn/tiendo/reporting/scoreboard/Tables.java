package vn.tiendo.reporting.scoreboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Verdict.AgainstAssigned;
import vn.tiendo.reporting.scoreboard.domain.WordNames;
import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.Table.Column;
import vn.tiendo.reporting.table.domain.Table.Language;

/** A scoreboard and a target's year as tables. */
final class Tables {

    private static final List<Column<Row>> OF_SCOREBOARD = List.of(
            Column.of("STT", "No.", (row, _) -> Cell.text(row.number())),
            Column.of("Mã", "Target", (row, _) -> Cell.text(row.id())),
            Column.of("Chỉ tiêu", "Title", (row, _) -> Cell.text(row.title())),
            Column.of("Bộ phận chịu trách nhiệm", "Responsible", (row, _) -> Cell.text(row.responsible().name())),
            Column.of("Yêu cầu", "Required", (row, language) -> Cell.text(language.of(row.required()))),
            Column.of("Thực hiện", "Attained", (row, _) -> Cell.number(row.verdict().attained())),
            Column.of("Đơn vị tính", "Unit", (row, _) -> Cell.text(row.verdict().unitOfMeasure())),
            Column.of("Lẽ ra đến nay", "Expected by now", (row, _) -> Cell.number(row.verdict().expected())),
            Column.of("% yêu cầu cả năm", "% of the year's", (row, _) -> Cell.number(row.verdict().share())),
            Column.of("Đánh giá", "Status", (row, language) -> Cell.text(language.of(StatusNames.of(row.verdict().status())))),
            Column.of("Trên giao", "Assigned", (row, _) -> Cell.number(assigned(row, AgainstAssigned::required))),
            Column.of("% trên giao", "% of the assigned", (row, _) -> Cell.number(assigned(row, AgainstAssigned::share))),
            Column.of("Đánh giá so với trên giao", "Status against the assigned", Tables::againstAssigned),
            Column.of("Trọng số", "Weight", (row, _) -> Cell.number(row.weight())),
            Column.of("Mức đạt (%)", "Attainment (%)", (row, _) -> Cell.number(row.verdict().attainment())),
            Column.of("Biết từ", "Known since", (row, _) -> Cell.moment(row.verdict().since())),
            Column.of("Căn cứ", "Explanation", (row, language) -> Cell.text(language.of(row.verdict().explanation()))));

    private static final List<Column<HistoryView.Item>> OF_HISTORY = List.of(
            Column.of("Kỳ", "Period", (item, _) -> Cell.text(item.period().toString())),
            Column.of("Số liệu trong kỳ", "Value", Tables::reported),
            Column.of("Thực hiện", "Attained", (item, _) -> Cell.number(item.attained())),
            Column.of("Lẽ ra đến cuối kỳ", "Expected", (item, _) -> Cell.number(item.expected())),
            Column.of("% yêu cầu cả năm", "% of the year's", (item, _) -> Cell.number(item.share())),
            Column.of("Đánh giá", "Status", (item, language) -> Cell.text(language.of(StatusNames.of(item.status())))),
            Column.of("Biết từ", "Known since", (item, _) -> Cell.moment(item.knownSince())),
            Column.of("Căn cứ", "Explanation", (item, language) -> Cell.text(language.of(item.explanation()))));

    private Tables() {
    }

    private static Cell reported(HistoryView.Item item, Language language) {
        String word = item.word();
        return word == null ? Cell.number(item.value()) : Cell.text(language.of(WordNames.of(word)));
    }

    private static Cell againstAssigned(Row row, Language language) {
        AgainstAssigned assigned = row.verdict().assigned();
        return assigned == null ? new Cell.Nothing() : Cell.text(language.of(StatusNames.of(assigned.status())));
    }

    private static @Nullable BigDecimal assigned(Row row, Function<AgainstAssigned, @Nullable BigDecimal> part) {
        AgainstAssigned assigned = row.verdict().assigned();
        return assigned == null ? null : part.apply(assigned);
    }

    static Table of(Scoreboard scoreboard, Language language) {
        return Table.of(scoreboard.plan() + "-" + Objects.requireNonNullElse(scoreboard.period(), scoreboard.year()), OF_SCOREBOARD,
                scoreboard.rows(), language);
    }

    static Table of(HistoryView history, Language language) {
        return Table.of(history.plan() + "-" + history.target(), OF_HISTORY, history.items().stream(), language);
    }
}
