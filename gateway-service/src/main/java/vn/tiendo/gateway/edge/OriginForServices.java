package vn.tiendo.gateway.edge;

import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** The origin goes on to the services after Gateway's own filters, which remove such headers whoever has set them. */
@Component
class OriginForServices implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders();
        headers.putAll(input);
        var known = exchange.getRequest().getHeaders();
        headers.set(Origin.CLIENT, known.getFirst(Origin.CLIENT));
        headers.set(Origin.REQUEST_ID, known.getFirst(Origin.REQUEST_ID));
        return headers;
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
