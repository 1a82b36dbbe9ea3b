package vn.tiendo.gateway.health;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** How the services are at this moment. Public, as each of them says by name what works; nothing else is told. */
@Configuration(proxyBeanMethods = false)
class HealthRoute {

    /** @param at when they were asked */
    record Health(Instant at, List<ServiceHealth> services) {
    }

    @Bean
    RouterFunction<ServerResponse> health(AskServices services, InstantSource clock) {
        return RouterFunctions.route().GET("/api/v1/health", _ -> services.all().flatMap(all -> ServerResponse.ok()
                .cacheControl(CacheControl.noStore()).bodyValue(new Health(clock.instant(), all)))).build();
    }
}
