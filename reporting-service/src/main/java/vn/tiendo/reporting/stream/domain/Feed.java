package vn.tiendo.reporting.stream.domain;

import java.util.List;
import java.util.stream.Stream;

/** A topic that the stream follows. Positions hold their codes: they are never given to another topic. */
public enum Feed {
    /** Verdicts on approved figures: public. */
    APPROVED(0, "tiendo.verdicts.v1", "vn.tiendo.reporting.verdict-changed.v1", true),
    /** Verdicts that also count submitted figures: for readers of the unit only. */
    PROVISIONAL(1, "tiendo.provisional-verdicts.v1", "vn.tiendo.reporting.verdict-changed.v1", false),
    /** Alerts on approved verdicts: public. */
    ALERTS(2, "tiendo.alerts.v1", "vn.tiendo.reporting.alert-changed.v1", true),
    /** Figures as they were approved: public. */
    FIGURES(3, "tiendo.figures.v1", "vn.tiendo.measurement.figures-approved.v1", true),
    /** That reports were issued: public. */
    REPORTS(4, "tiendo.reports.v1", "vn.tiendo.reporting.report-issued.v1", true);

    /** Those that everybody may see. */
    public static final List<Feed> PUBLIC = Stream.of(values()).filter(Feed::isPublic).toList();

    private final int code;
    private final String topic;
    private final String type;
    private final boolean isPublic;

    Feed(int code, String topic, String type, boolean isPublic) {
        this.code = code;
        this.topic = topic;
        this.type = type;
        this.isPublic = isPublic;
    }

    public int code() {
        return code;
    }

    public String topic() {
        return topic;
    }

    /** Of all of its events. */
    public String type() {
        return type;
    }

    public boolean isPublic() {
        return isPublic;
    }
}
