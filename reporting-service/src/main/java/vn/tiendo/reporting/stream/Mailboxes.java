package vn.tiendo.reporting.stream;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The boxes of all open streams of this replica, by audience. */
final class Mailboxes {

    private final Map<Audience, Set<Mailbox>> open = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();
    private final StreamProperties limits;
    private volatile boolean closed;

    Mailboxes(StreamProperties limits) {
        this.limits = limits;
    }

    /** Empty when this replica has as many streams as it may have, or is stopping. */
    Optional<Mailbox> subscribe(Audience audience) {
        if (count.incrementAndGet() > limits.clients() || closed) {
            count.decrementAndGet();
            return Optional.empty();
        }
        Mailbox mailbox = new Mailbox(limits.buffer());
        open.compute(audience, (_, boxes) -> with(boxes == null ? ConcurrentHashMap.newKeySet() : boxes, mailbox));
        if (closed) {
            mailbox.close();
        }
        return Optional.of(mailbox);
    }

    private static Set<Mailbox> with(Set<Mailbox> boxes, Mailbox mailbox) {
        boxes.add(mailbox);
        return boxes;
    }

    int count() {
        return count.get();
    }

    /** When this replica is stopping. */
    boolean isClosed() {
        return closed;
    }

    /** One that was cut off, too: an audience without clients is forgotten. */
    void unsubscribe(Audience audience, Mailbox mailbox) {
        open.computeIfPresent(audience, (_, boxes) -> {
            remove(mailbox, boxes);
            return boxes.isEmpty() ? null : boxes;
        });
    }

    /** An event to whom it is for, all else to everybody; who has not taken what was sent before is cut off. Called by one thread only. */
    void send(Signal signal) {
        open.forEach((audience, boxes) -> {
            if (!(signal instanceof Signal.Happened happened) || audience.gets(happened.event())) {
                put(signal, boxes);
            }
        });
    }

    private void put(Signal signal, Set<Mailbox> boxes) {
        for (Mailbox mailbox : boxes) {
            if (!mailbox.put(signal)) {
                remove(mailbox, boxes);
            }
        }
    }

    /** Whoever is cut off leaves at the same moment, perhaps: counted once. */
    private void remove(Mailbox mailbox, Set<Mailbox> boxes) {
        if (boxes.remove(mailbox)) {
            count.decrementAndGet();
        }
    }

    /** Ends every stream. Called by the thread that sends. */
    void close() {
        closed = true;
        open.values().forEach(boxes -> boxes.forEach(Mailbox::close));
    }
}
