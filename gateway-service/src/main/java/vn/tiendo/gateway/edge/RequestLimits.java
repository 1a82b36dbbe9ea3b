package vn.tiendo.gateway.edge;

import java.util.HashMap;
import java.util.Map;

import org.springframework.cloud.gateway.filter.ratelimit.KeyResolver;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

import vn.tiendo.audit.Sha256;
import vn.tiendo.gateway.edge.EdgeProperties.Limit;
import vn.tiendo.gateway.session.Sessions;

/** The parts of Gateway's RequestRateLimiter: application.yaml names them by their beans. */
@Configuration(proxyBeanMethods = false)
class RequestLimits {

    /** Gateway wants one of each that serves where a route names none. */
    @Bean
    @Primary
    RateLimiter<Limit> addressLimit(Buckets buckets, EdgeProperties properties) {
        return new BucketLimit("address ", properties.limits().address(), buckets);
    }

    @Bean
    RateLimiter<Limit> callerLimit(Buckets buckets, EdgeProperties properties) {
        return new BucketLimit("caller ", properties.limits().caller(), buckets);
    }

    @Bean
    @Primary
    KeyResolver addressKey() {
        return exchange -> Mono.just(NetworkAddress.of(exchange));
    }

    /**
     * A session or a token; who has neither is counted by address only. A token is counted by its hash: it is not checked
     * here, so what it says of its owner is no key to count by.
     */
    @Bean
    KeyResolver callerKey(Sessions sessions) {
        return exchange -> Mono.just(caller(exchange, sessions));
    }

    private static String caller(ServerWebExchange exchange, Sessions sessions) {
        var token = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return token != null && !sessions.named(exchange) ? Sha256.of(token) : sessions.key(exchange);
    }

    private record BucketLimit(String prefix, Limit limit, Buckets buckets) implements RateLimiter<Limit> {

        @Override
        public Mono<Response> isAllowed(String routeId, String key) {
            var allowed = Mono.just(new Response(true, Map.of()));
            return key.isEmpty() ? allowed : buckets.take(prefix + key, limit).then(allowed);
        }

        /** The limits do not differ between routes. */
        @Override
        public Map<String, Limit> getConfig() {
            return new HashMap<>();
        }

        @Override
        public Class<Limit> getConfigClass() {
            return Limit.class;
        }

        @Override
        public Limit newConfig() {
            return limit;
        }
    }
}
