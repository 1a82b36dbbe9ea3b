package vn.tiendo.reporting.webhook;

import java.time.Duration;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;

/** What keeps one subscriber from taking more than its share, each with its own: by the webhook's id. */
final class Guards {

    /** Calls that decide whether a subscriber is left alone. */
    private static final int LOOKED_AT = 5;
    private static final float FAILED_PERCENT = 80;

    /** Lanes of one turn wait for each other, each at most for its timeout. */
    private static final Duration UNTIL_ITS_TURN = Duration.ofDays(1);

    private final CircuitBreakerRegistry breakers;
    private final BulkheadRegistry bulkheads;

    Guards(WebhookProperties limits) {
        this.breakers = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
                .slidingWindowType(SlidingWindowType.COUNT_BASED).slidingWindowSize(LOOKED_AT).minimumNumberOfCalls(LOOKED_AT)
                .failureRateThreshold(FAILED_PERCENT).waitDurationInOpenState(limits.pause())
                .permittedNumberOfCallsInHalfOpenState(1).build());
        this.bulkheads = BulkheadRegistry.of(BulkheadConfig.custom()
                .maxConcurrentCalls(limits.atOnce()).maxWaitDuration(UNTIL_ITS_TURN).build());
    }

    CircuitBreaker breaker(String webhook) {
        return breakers.circuitBreaker(webhook);
    }

    Bulkhead bulkhead(String webhook) {
        return bulkheads.bulkhead(webhook);
    }

    void forget(String webhook) {
        breakers.remove(webhook);
        bulkheads.remove(webhook);
    }
}
