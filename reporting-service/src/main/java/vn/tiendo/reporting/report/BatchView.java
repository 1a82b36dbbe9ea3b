package vn.tiendo.reporting.report;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import vn.tiendo.reporting.report.domain.Batch;
import vn.tiendo.reporting.report.domain.Batch.Made;
import vn.tiendo.reporting.report.domain.Batch.NotMade;
import vn.tiendo.reporting.report.domain.Report.Person;
import vn.tiendo.reporting.table.domain.Table.Language;

/** How a batch is answered, with its progress. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchView(String id, String unit, String kind, String period, Language language, Batch.State state, Instant startedAt, Person by,
    int total, int made, int notMade, List<Turn> units, @Nullable Instant endedAt) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Turn(String unit, @Nullable String report, Batch.@Nullable Reason why) {
    }

    static BatchView of(Batch batch) {
        int made = (int) batch.outcomes().values().stream().filter(Made.class::isInstance).count();
        return new BatchView(batch.id(), batch.unit(), batch.kind(), batch.period().toString(), batch.language(), batch.state(),
            batch.startedAt(), batch.by(), batch.units().size(), made, batch.outcomes().size() - made,
            batch.units().stream().map(unit -> turn(batch, unit)).toList(), batch.endedAt());
    }

    private static Turn turn(Batch batch, String unit) {
        return switch (batch.outcomes().get(unit)) {
            case null -> new Turn(unit, null, null);
            case Made(var report) -> new Turn(unit, report, null);
            case NotMade(var why) -> new Turn(unit, null, why);
        };
    }
}
