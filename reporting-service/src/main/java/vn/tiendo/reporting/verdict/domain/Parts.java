package vn.tiendo.reporting.verdict.domain;

import vn.tiendo.reporting.evidence.domain.PartsAggregation;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Text;

/** Says how the figures of several who report were put together. */
final class Parts {

    private Parts() {
    }

    /** Nothing where one reports: its figure is the target's. */
    static Text said(Target target, Evidence evidence) {
        long reporters = evidence.usedBy(target).withData().reporters();
        return reporters > 1 || target.parts() == PartsAggregation.COUNT_DONE ? said(target.parts(), reporters)
                : new Text("", "");
    }

    private static Text said(PartsAggregation how, long reporters) {
        String vi = " " + reporters + " nơi báo cáo";
        String en = " " + reporters + " who report";
        return switch (how) {
            case SUM -> new Text("; cộng số của" + vi, "; the sum of" + en);
            case RATIO -> new Text("; tổng tử số trên tổng mẫu số của" + vi,
                    "; the sum of the numerators over that of the denominators of" + en);
            case MAX -> new Text("; số cao nhất trong" + vi, "; the highest of" + en);
            case MIN -> new Text("; số thấp nhất trong" + vi, "; the lowest of" + en);
            case COUNT_DONE -> new Text("; số nơi đã hoàn thành trong" + vi, "; how many have done it of" + en);
            case WORST -> new Text("; theo nơi thấp nhất trong" + vi, "; by the worst of" + en);
        };
    }
}
