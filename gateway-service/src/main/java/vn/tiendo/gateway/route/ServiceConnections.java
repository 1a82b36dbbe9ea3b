package vn.tiendo.gateway.route;

import java.net.SocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientFactory;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;

import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.ConnectionProvider.HostSpecificSpec;
import reactor.netty.transport.AddressUtils;

/**
 * No more connections to a service than it takes. Those beyond would stand before its door while the ones inside are used again
 * and again, until their requests are given up; a request that waits for a connection here gets the next one that is free.
 */
class ServiceConnections extends HttpClientFactory {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final GatewayProperties gateway;
    private final RouteProperties limits;

    ServiceConnections(HttpClientProperties properties, ServerProperties server, HttpClientSslConfigurer tls,
            List<HttpClientCustomizer> customizers, GatewayProperties gateway, RouteProperties limits) {
        super(properties, server, tls, customizers);
        this.gateway = gateway;
        this.limits = limits;
    }

    HttpClient client() {
        return createInstance();
    }

    @Override
    protected ConnectionProvider buildConnectionProvider(HttpClientProperties properties) {
        var pools = Objects.requireNonNull(super.buildConnectionProvider(properties).mutate());
        limits.mostConnections().forEach((service, most) -> gateway.getRoutes().stream()
                .filter(route -> service.equals(route.getMetadata().get("service"))).findFirst()
                .ifPresent(route -> pools.forRemoteHost(address(Objects.requireNonNull(route.getUri())), bounded(properties.getPool(), most))));
        return pools.build();
    }

    private Consumer<HostSpecificSpec> bounded(HttpClientProperties.Pool pool, int most) {
        return spec -> spec.maxConnections(most).pendingAcquireMaxCount(limits.mostWaiting())
                .pendingAcquireTimeout(Duration.ofMillis(pool.getAcquireTimeout()))
                .maxIdleTime(pool.getMaxIdleTime()).evictInBackground(pool.getEvictionInterval()).lifo();
    }

    /** As the client names the address of a request. */
    private static SocketAddress address(URI service) {
        int port = service.getPort() > 0 ? service.getPort() : "https".equals(service.getScheme()) ? HTTPS : HTTP;
        return AddressUtils.createUnresolved(service.getHost(), port);
    }
}
