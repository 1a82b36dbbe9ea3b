package vn.tiendo.reporting.stream.domain;

/** A topic that the stream follows. */
public enum Feed {
    /** Verdicts on approved figures: public. */
    APPROVED("tiendo.verdicts.v1"),
    /** Verdicts that also count submitted figures: for readers of the unit only. */
    PROVISIONAL("tiendo.provisional-verdicts.v1");

    private final String topic;

    Feed(String topic) {
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }
}
