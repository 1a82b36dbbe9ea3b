package vn.tiendo.reporting.scoreboard;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Figure;
import vn.tiendo.reporting.evidence.domain.Value;
import vn.tiendo.reporting.report.domain.FigureWords;
import vn.tiendo.reporting.scoreboard.domain.FigureNames;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.scoreboard.domain.VerdictChange;
import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table;
import vn.tiendo.reporting.table.domain.Table.Column;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.verdict.domain.ChangesBetween;
import vn.tiendo.reporting.verdict.domain.ChangesBetween.FigureChange;

/** What changed as a table: a row for each verdict, then for each figure. */
final class ChangesTable {

    private static final List<Column<Line>> COLUMNS = List.of(
            Column.of("Thay đổi của", "Change of", (line, language) -> Cell.text(language.of(line.what()))),
            Column.of("STT", "No.", (line, _) -> Cell.text(line.number())),
            Column.of("Mã", "Target", (line, _) -> Cell.text(line.target())),
            Column.of("Chỉ tiêu", "Title", (line, _) -> Cell.text(line.title())),
            Column.of("Ngành", "Department", (line, _) -> Cell.text(line.department())),
            Column.of("Phần", "Part", (line, _) -> Cell.text(line.part())),
            Column.of("Kỳ", "Period", (line, _) -> Cell.text(line.period())),
            Column.of("Đánh giá trước", "Status before", (line, language) -> status(line.before(), language)),
            Column.of("Trước", "Before", (line, _) -> line.before().value()),
            Column.of("Đánh giá nay", "Status now", (line, language) -> status(line.after(), language)),
            Column.of("Nay", "Now", (line, _) -> line.after().value()),
            Column.of("Giải trình", "Explanation", (line, _) -> Cell.text(line.explanation())));

    /** @param status null of a figure, and where there was no verdict */
    private record Standing(@Nullable Text status, Cell value) {
    }

    private record Line(Text what, String number, String target, String title, @Nullable String department, @Nullable String part,
            @Nullable String period, Standing before, Standing after, @Nullable String explanation) {
    }

    private final FigureNames names;
    private final FigureWords words;

    private ChangesTable(FigureNames names, FigureWords words) {
        this.names = names;
        this.words = words;
    }

    static Table of(String plan, ChangesBetween changes, FigureNames names, Language language) {
        ChangesTable table = new ChangesTable(names, new FigureWords(language));
        return Table.of(plan + "-changes", COLUMNS, Stream.concat(changes.verdicts().stream().map(ChangesTable::line),
                changes.figures().stream().map(table::line)), language);
    }

    private static Line line(VerdictChange change) {
        return new Line(new Text("đánh giá", "verdict"), change.row().number(), change.row().id(), change.row().title(), null, null, null,
                standing(change.before()), standing(change.after()), null);
    }

    private static Standing standing(@Nullable Verdict verdict) {
        return verdict == null ? new Standing(null, new Cell.Nothing())
                : new Standing(StatusNames.of(verdict.status()), Cell.number(verdict.attained()));
    }

    private Line line(FigureChange change) {
        String target = change.target();
        String part = change.part();
        Figure after = change.after();
        return new Line(new Text("số liệu", "figure"), names.number(target), target, names.title(target),
                names.department(target, change.department()), part == null ? null : names.department(target, part), change.period(),
                standing(change.before()), standing(after), after == null ? null : after.explanation());
    }

    private Standing standing(@Nullable Figure figure) {
        return new Standing(null, figure == null ? new Cell.Nothing() : switch (figure.value()) {
            case Value.Number(var number) -> Cell.number(number);
            case Value.Count(var count) -> Cell.number(count);
            case Value.Ratio _, Value.Rating _, Value.Done _, Value.Narrative _, Value.Components _, Value.NoData _ ->
                Cell.text(words.of(figure.value(), names.components(figure.target())));
        });
    }

    private static Cell status(Standing standing, Language language) {
        Text status = standing.status();
        return status == null ? new Cell.Nothing() : Cell.text(language.of(status));
    }
}
