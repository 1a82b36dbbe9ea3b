package vn.tiendo.reporting.verdict.domain;

import java.util.List;
import java.util.stream.Collectors;

import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict.Standing;
import vn.tiendo.reporting.scoreboard.domain.Verdict.UnitBelow;

/** Says which units below are in a sum, and which are missing. */
final class UnitsSaid {

    /** More names make no sentence; all of them stand in the verdict. */
    private static final int NAMED = 5;
    private static final int PERIODS_NAMED = 3;

    private UnitsSaid() {
    }

    static Text of(List<UnitBelow> all) {
        List<UnitBelow> now = all.stream().filter(unit -> unit.standing() != Standing.FORMER).toList();
        long in = now.stream().filter(unit -> unit.standing() == Standing.IN || unit.standing() == Standing.INCOMPLETE)
                .count();
        List<UnitBelow> lacking = now.stream().filter(unit -> lacks(unit.standing())).toList();
        Text sum = new Text("; tổng hợp từ " + in + "/" + now.size() + " đơn vị cấp dưới",
                "; put together from " + in + " of " + now.size() + " units below");
        return lacking.isEmpty() ? sum : sum.then(new Text(", còn thiếu: ", ", missing: ")).then(names(lacking));
    }

    private static boolean lacks(Standing standing) {
        return switch (standing) {
            case INCOMPLETE, MISSING, NO_TARGET, NOT_ADDABLE -> true;
            case IN, NOT_DUE, FORMER -> false;
        };
    }

    private static Text names(List<UnitBelow> lacking) {
        Text named = lacking.stream().limit(NAMED).map(UnitsSaid::name)
                .reduce((one, other) -> one.then(new Text(", ", ", ")).then(other)).orElse(new Text("", ""));
        int more = lacking.size() - NAMED;
        return more <= 0 ? named : named.then(new Text(" và " + more + " đơn vị khác", " and " + more + " others"));
    }

    private static Text name(UnitBelow unit) {
        Text why = switch (unit.standing()) {
            case NO_TARGET -> new Text("không có chỉ tiêu theo chỉ số này", "no target of this indicator");
            case NOT_ADDABLE -> new Text("số liệu không cộng được", "figures that do not add up");
            case INCOMPLETE, MISSING, IN, NOT_DUE, FORMER -> periods(unit);
        };
        return new Text(unit.name() + " (" + why.vi() + ")", unit.name() + " (" + why.en() + ")");
    }

    private static Text periods(UnitBelow unit) {
        if (unit.missing().isEmpty()) {
            return new Text("không có số liệu", "no data");
        }
        if (unit.missing().size() > PERIODS_NAMED) {
            return new Text(unit.missing().size() + " kỳ", unit.missing().size() + " periods");
        }
        String periods = unit.missing().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Text(periods, periods);
    }
}
