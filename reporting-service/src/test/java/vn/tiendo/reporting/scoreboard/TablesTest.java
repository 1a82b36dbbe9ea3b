package vn.tiendo.reporting.scoreboard;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Row;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Thresholds;
import vn.tiendo.reporting.scoreboard.domain.Verdict;
import vn.tiendo.reporting.table.domain.Cell;
import vn.tiendo.reporting.table.domain.Table.Language;
import vn.tiendo.reporting.verdict.domain.TargetHistory;

import static org.assertj.core.api.Assertions.assertThat;

class TablesTest {

    private static final Period JUNE = Period.month(2024, 6);
    private static final Rule DONE = new Rule.DoneBy(LocalDate.of(2024, 9, 30));

    @Test
    void whatIsNoNumberIsCalledAsOnTheScreen() {
        Rule narrative = new Rule.Narrative();

        assertThat(reported(narrative, PartsAggregation.WORST, null, "ACHIEVED", Language.VI)).isEqualTo(Cell.text("đạt"));
        assertThat(reported(narrative, PartsAggregation.WORST, null, "PARTLY, NOT_ACHIEVED", Language.EN))
                .isEqualTo(Cell.text("partly, not achieved"));
        assertThat(reported(narrative, PartsAggregation.WORST, null, "NO_DATA", Language.VI)).isEqualTo(Cell.text("Chưa có số liệu"));
        assertThat(reported(new Rule.RatedAtLeast(List.of("Khá", "Trung bình"), "Khá"), PartsAggregation.WORST, null, "Khá", Language.EN))
                .isEqualTo(Cell.text("Khá"));
    }

    @Test
    void whetherItIsDoneIsNoNumber() {
        assertThat(reported(DONE, PartsAggregation.WORST, BigDecimal.ONE, null, Language.VI)).isEqualTo(Cell.text("đã xong"));
        assertThat(reported(DONE, PartsAggregation.WORST, BigDecimal.ZERO, null, Language.EN)).isEqualTo(Cell.text("not done"));
    }

    @Test
    void howManyHaveDoneItIsANumber() {
        assertThat(reported(DONE, PartsAggregation.COUNT_DONE, BigDecimal.ONE, null, Language.VI)).isEqualTo(new Cell.Number(BigDecimal.ONE));
    }

    private static Cell reported(Rule rule, PartsAggregation parts, @Nullable BigDecimal value, @Nullable String word, Language language) {
        Target target = new Target("T", "1", "Chỉ tiêu", null, null, rule, Target.Aggregation.LAST, parts, Target.Pace.NONE, List.of(),
                false, "van-phong", List.of("van-phong"), Period.Length.MONTH, null, null, BigDecimal.ONE, null, null, null, null, null, null);
        Verdict verdict = new Verdict("T", Status.ON_TRACK, Basis.APPROVED, JUNE, null, null, null, null, null, false, 1, "RULE", 1,
                Thresholds.DEFAULT, List.of(), List.of(), null, null, null, new Text("câu", "sentence"), Instant.EPOCH);
        var point = new TargetHistory.Point(JUNE, Optional.of(new Row.Point(JUNE, value, word)), verdict);
        HistoryView view = HistoryView.of("lai-thieu-2024", Basis.APPROVED, new TargetHistory(target, List.of(point)), Optional.empty());
        return Tables.of(view, language).rows().getFirst().get(1);
    }
}
