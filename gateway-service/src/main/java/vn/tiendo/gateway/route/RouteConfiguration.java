package vn.tiendo.gateway.route;

import java.util.List;

import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.cloud.gateway.config.HttpClientProperties;
import org.springframework.cloud.gateway.config.HttpClientSslConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.netty.http.client.HttpClient;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    /** In the place of the gateway's own. As a bean the factory would be made, with all that it needs, whenever types are looked through. */
    @Bean
    HttpClient serviceClient(HttpClientProperties properties, ServerProperties server, HttpClientSslConfigurer tls,
            List<HttpClientCustomizer> customizers, GatewayProperties gateway, RouteProperties limits) {
        return new ServiceConnections(properties, server, tls, customizers, gateway, limits).client();
    }
}
