package vn.tiendo.gateway.route;

import org.springframework.cloud.gateway.config.HttpClientCustomizer;
import org.springframework.stereotype.Component;

import reactor.netty.http.client.HttpClient;

/** Reactor Netty sends a request again, whatever its method, when a pooled connection was reset; a POST must not be. */
@Component
class NoHiddenRetry implements HttpClientCustomizer {

    @Override
    public HttpClient customize(HttpClient client) {
        return client.disableRetry(true);
    }
}
