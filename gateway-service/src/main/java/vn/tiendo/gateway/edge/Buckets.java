package vn.tiendo.gateway.edge;

import java.time.Duration;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import reactor.core.publisher.Mono;

import vn.tiendo.gateway.edge.EdgeProperties.Limit;
import vn.tiendo.gateway.problem.Refused;

/** A bucket of requests for each key, in the memory of this replica; forgotten when it would be full again. */
@Component
class Buckets {

    private static final int MOST = 100_000;

    private final Cache<String, Bucket> buckets;

    Buckets(EdgeProperties properties) {
        var limits = properties.limits();
        var longest = Math.max(limits.caller().per().toMillis(),
                Math.max(limits.address().per().toMillis(), limits.login().per().toMillis()));
        this.buckets = Caffeine.newBuilder().maximumSize(MOST)
                .expireAfterAccess(Duration.ofMillis(longest).plusSeconds(1)).build();
    }

    /** Fails as too-many-requests, with the time after which one more is allowed. */
    Mono<Void> take(String key, Limit limit) {
        return Mono.defer(() -> {
            var probe = buckets.get(key, _ -> bucket(limit)).tryConsumeAndReturnRemaining(1);
            return probe.isConsumed() ? Mono.empty()
                    : Mono.error(Refused.tooMany(seconds(probe.getNanosToWaitForRefill())));
        });
    }

    private static Bucket bucket(Limit limit) {
        return Bucket.builder().addLimit(bandwidth ->
                bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.per())).build();
    }

    /** Retry-After knows whole seconds only. */
    private static Duration seconds(long nanoseconds) {
        return Duration.ofSeconds(Math.ceilDiv(nanoseconds, 1_000_000_000L));
    }
}
