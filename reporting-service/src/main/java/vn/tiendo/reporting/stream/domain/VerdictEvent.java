package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.List;

/**
 * One change of a verdict as it goes to subscribers: where it lies, what filters look at, and the text to send.
 *
 * @param unitPath the units from the root down to the plan's own
 * @param status the status after the change
 * @param json the CloudEvent in structured form, one line
 */
public record VerdictEvent(
    Feed feed,
    int partition,
    long offset,
    Instant time,
    String type,
    String plan,
    String unit,
    List<String> unitPath,
    String section,
    String target,
    String status,
    String json) {

    public VerdictEvent {
        unitPath = List.copyOf(unitPath);
    }
}
