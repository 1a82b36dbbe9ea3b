package vn.tiendo.platform.event;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The latest events that are on their way or acknowledged. A document that changes quickly still carries them in its
 * next versions; they need not be sent again. Forgetting one does no harm: it is sent twice.
 */
final class RecentlySent {

    private static final int MOST = 20_000;

    private final Map<String, CompletableFuture<Void>> sent = new ConcurrentHashMap<>();
    private final Queue<String> oldest = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();

    /** Hands the event over unless that was done already; what failed may be tried again. */
    CompletableFuture<Void> once(String id, Supplier<CompletableFuture<?>> send) {
        CompletableFuture<Void> sending = sent.computeIfAbsent(id, absent -> {
            remember(id);
            // Not what the broker answered: it holds the whole event.
            return send.get().thenRun(() -> { });
        });
        sending.whenComplete((result, failure) -> {
            if (failure != null) {
                sent.remove(id, sending);
            }
        });
        return sending;
    }

    private void remember(String id) {
        oldest.add(id);
        if (size.incrementAndGet() > MOST) {
            String forgotten = oldest.poll();
            size.decrementAndGet();
            if (forgotten != null && !forgotten.equals(id)) {
                forget(forgotten);
            }
        }
    }

    /** Not within the computation of another entry, which a map does not allow. */
    private void forget(String id) {
        CompletableFuture<Void> known = sent.get(id);
        if (known != null) {
            known.whenCompleteAsync((result, failure) -> sent.remove(id, known));
        }
    }
}
