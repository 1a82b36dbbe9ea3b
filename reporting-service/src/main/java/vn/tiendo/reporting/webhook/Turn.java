package vn.tiendo.reporting.webhook;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;

import vn.tiendo.reporting.webhook.TurnDocuments.Held;
import vn.tiendo.reporting.webhook.domain.Attempt;
import vn.tiendo.reporting.webhook.domain.Delivery;
import vn.tiendo.reporting.webhook.domain.Webhook;

/**
 * Delivers to one subscriber what is due, as long as this replica has it. First attempts of one subject are made in the
 * order of its events, several subjects at the same time; what failed waits by itself and is overtaken.
 */
final class Turn {

    private static final int BATCH = 20;

    /** Why no more is delivered for now. */
    private enum Stop {
        /** The subscriber fails again and again. */
        PAUSE, GONE,
        /** Another replica has it. */
        LOST
    }

    private final Tools tools;
    private final Held held;
    private final BooleanSupplier going;
    private Instant keptAt;
    private volatile @Nullable Stop stop;

    Turn(Tools tools, Held held, BooleanSupplier going) {
        this.tools = tools;
        this.held = held;
        this.going = going;
        this.keptAt = tools.clock().instant();
    }

    /** What every turn works with. */
    record Tools(WebhookDocuments webhooks, DeliveryDocuments deliveries, TurnDocuments turns, Subscribers subscribers, Guards guards,
            EndWebhook ends, DeliveryCounts counts, WebhookProperties limits, InstantSource clock, ExecutorService threads) {
    }

    /** To be run again with what is given back: something was said to be due while it was held. */
    Optional<Held> run() throws InterruptedException {
        Optional<Webhook> active = active();
        List<Delivery> due = due();
        while (active.isPresent() && !due.isEmpty() && stop == null && going.getAsBoolean()) {
            deliver(active.get(), due);
            active = active();
            due = due();
        }
        return stop == Stop.LOST ? Optional.empty() : tools.turns().release(held, active.isPresent() ? nextDue() : null);
    }

    /** Read for each part: it may be paused or changed meanwhile. */
    private Optional<Webhook> active() {
        return tools.webhooks().find(held.webhook()).filter(found -> found.state() == Webhook.State.ACTIVE);
    }

    private List<Delivery> due() {
        return tools.deliveries().due(held.webhook(), tools.clock().instant(), BATCH);
    }

    private @Nullable Instant nextDue() {
        Instant now = tools.clock().instant();
        return stop == Stop.PAUSE ? now.plus(tools.limits().pause())
                : tools.deliveries().nextDue(held.webhook()).orElse(null);
    }

    private void deliver(Webhook to, List<Delivery> due) throws InterruptedException {
        Collection<List<Delivery>> lanes = due.stream()
                .collect(Collectors.groupingBy(Delivery::subject, LinkedHashMap::new, Collectors.toList())).values();
        List<Callable<Object>> work = lanes.stream()
                .map(lane -> Executors.callable(() -> lane.forEach(delivery -> inItsTurn(to, delivery)))).toList();
        for (Future<Object> done : tools.threads().invokeAll(work)) {
            try {
                done.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("Deliveries to " + to.id() + " broke off", e.getCause());
            }
        }
    }

    private void inItsTurn(Webhook to, Delivery delivery) {
        Bulkhead bulkhead = tools.guards().bulkhead(to.id());
        Bulkhead.decorateRunnable(bulkhead, () -> {
            if (stop == null && keeps() && isLetIn(to)) {
                attempt(to, delivery);
            }
        }).run();
    }

    /** What is due is not lost when it is not let in: it is due again after the pause. */
    private boolean isLetIn(Webhook to) {
        boolean in = tools.guards().breaker(to.id()).tryAcquirePermission();
        if (!in) {
            stop = Stop.PAUSE;
        }
        return in;
    }

    private void attempt(Webhook to, Delivery delivery) {
        Attempt attempt = guarded(tools.guards().breaker(to.id()), () -> tools.subscribers().send(
                to, delivery.event(), delivery.body(), tools.limits().timeout()));
        Instant now = tools.clock().instant();
        Delivery after = delivery.after(attempt, tools.limits().schedule(), now, ThreadLocalRandom.current().nextDouble());
        tools.deliveries().put(delivery, after, now);
        tools.counts().count(attempt, after);
        if (attempt.result() == Attempt.Result.GONE) {
            stop = Stop.GONE;
            tools.ends().end(to.id());
        }
    }

    /** Tells the breaker what came of it; what broke here says nothing about the subscriber. */
    private static Attempt guarded(CircuitBreaker breaker, Supplier<Attempt> sending) {
        Attempt attempt;
        try {
            attempt = sending.get();
        } catch (RuntimeException e) {
            breaker.releasePermission();
            throw e;
        }
        long took = attempt.took().toNanos();
        switch (attempt.result()) {
            case ACCEPTED, GONE -> breaker.onSuccess(took, TimeUnit.NANOSECONDS);
            case FAILED -> breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException(String.valueOf(attempt.failure())));
        }
        return attempt;
    }

    /** The lease is renewed long before it ends. */
    private synchronized boolean keeps() {
        Instant now = tools.clock().instant();
        if (now.isAfter(keptAt.plus(tools.limits().lease().dividedBy(4)))) {
            if (!tools.turns().keep(held, now.plus(tools.limits().lease()))) {
                stop = Stop.LOST;
                return false;
            }
            keptAt = now;
        }
        return true;
    }
}
