package vn.tiendo.reporting.stream.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One event as it goes to subscribers: where it lies, what filters look at, and the text to send. What an event does not
 * have is empty, and fits no filter that asks for it.
 *
 * @param unitPath the units from the root down to the plan's own
 * @param targets  that it is about: one, or those with figures
 * @param status   of the verdict after the change
 * @param time     when the broker took it
 * @param json     the CloudEvent in structured form, one line, in UTF-8; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes that are sent, never compared.
public record StreamEvent(
    Feed feed,
    int partition,
    long offset,
    Instant time,
    String id,
    String type,
    String subject,
    String plan,
    String unit,
    List<String> unitPath,
    String department,
    String section,
    Set<String> targets,
    String status,
    byte[] json) {

    public StreamEvent {
        unitPath = List.copyOf(unitPath);
        targets = Set.copyOf(targets);
    }
}
