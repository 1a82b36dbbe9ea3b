package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Status;
import vn.tiendo.reporting.scoreboard.domain.StatusNames;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** A target made of criteria: all of them, or a number of them. The sentence names the criterion that decides. */
final class Composites {

    /** Worst first. */
    private static final List<Status> WORST_FIRST = List.of(Status.MISSED, Status.OFF_TRACK, Status.AT_RISK,
            Status.NO_DATA, Status.NOT_ASSESSABLE, Status.NOT_DUE, Status.ON_TRACK, Status.MET, Status.EXCEEDED);

    private Composites() {
    }

    record Judged(Target criterion, Finding finding) {

        Status status() {
            return finding.status();
        }

        private int rank() {
            return WORST_FIRST.indexOf(status());
        }
    }

    static Finding allOf(List<Judged> criteria) {
        return atLeast((int) criteria.stream().filter(Composites::applies).count(), criteria);
    }

    /** @param asked criteria to be met; never more than apply */
    static Finding atLeast(int asked, List<Judged> criteria) {
        if (criteria.isEmpty()) {
            return Finding.inWords(Status.NOT_ASSESSABLE, new Text("Chưa nhập các tiêu chí", "No criteria entered yet"));
        }
        List<Judged> bestFirst = criteria.stream().filter(Composites::applies)
                .sorted(Comparator.comparingInt(Judged::rank).reversed()).toList();
        if (bestFirst.isEmpty()) {
            return Finding.inWords(Status.NOT_APPLICABLE, new Text("Không có tiêu chí nào áp dụng", "No criterion applies"));
        }
        int count = Math.min(asked, bestFirst.size());
        Judged deciding = bestFirst.get(count - 1);
        Finding finding = finding(deciding, count, bestFirst);
        return lostForGood(count, bestFirst) ? finding.forGood() : finding;
    }

    private static Finding finding(Judged deciding, int count, List<Judged> applicable) {
        long met = applicable.stream().filter(judged -> judged.status().attained()).count();
        Status status = deciding.status().attained() ? Status.MET : deciding.status();
        Text tally = new Text("Đạt " + met + "/" + applicable.size() + " tiêu chí",
                met + " of " + applicable.size() + " criteria met");
        Text decides = deciding.status().attained() ? new Text("", "") : decides(deciding);
        return new Finding(status, BigDecimal.valueOf(met), Text.CRITERIA.vi(), BigDecimal.valueOf(count), null, false,
                Level.part(BigDecimal.valueOf(met), BigDecimal.valueOf(count)), Sentence.of(tally.then(decides)));
    }

    private static Text decides(Judged deciding) {
        Text status = StatusNames.of(deciding.status());
        String name = deciding.criterion().number() + " " + deciding.criterion().title();
        return new Text("; tiêu chí quyết định: " + name + " (" + status.vi() + ")",
                "; decided by: " + name + " (" + status.en() + ")");
    }

    /** So many criteria are missed for good that the rest cannot make up for it. */
    private static boolean lostForGood(int count, List<Judged> applicable) {
        long lost = applicable.stream()
                .filter(judged -> judged.status() == Status.MISSED && judged.finding().finalForYear()).count();
        return applicable.size() - lost < count;
    }

    private static boolean applies(Judged judged) {
        return judged.status() != Status.NOT_APPLICABLE;
    }
}
