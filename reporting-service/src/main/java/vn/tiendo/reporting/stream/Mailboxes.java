package vn.tiendo.reporting.stream;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The boxes of all open streams of this replica. */
final class Mailboxes {

    private final Set<Mailbox> open = ConcurrentHashMap.newKeySet();
    private final StreamProperties limits;
    private volatile boolean closed;

    Mailboxes(StreamProperties limits) {
        this.limits = limits;
    }

    /** Empty when this replica has as many streams as it may have, or is stopping. */
    Optional<Mailbox> subscribe() {
        if (open.size() >= limits.clients() || closed) {
            return Optional.empty();
        }
        Mailbox mailbox = new Mailbox(limits.buffer());
        open.add(mailbox);
        if (closed) {
            mailbox.close();
        }
        return Optional.of(mailbox);
    }

    int count() {
        return open.size();
    }

    /** When this replica is stopping. */
    boolean isClosed() {
        return closed;
    }

    void unsubscribe(Mailbox mailbox) {
        open.remove(mailbox);
    }

    /** To all; who has not taken what was sent before is cut off. Called by one thread only. */
    void send(Signal signal) {
        open.removeIf(mailbox -> !mailbox.put(signal));
    }

    /** Ends every stream. Called by the thread that sends. */
    void close() {
        closed = true;
        open.forEach(Mailbox::close);
    }
}
