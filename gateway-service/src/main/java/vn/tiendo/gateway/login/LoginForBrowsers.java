package vn.tiendo.gateway.login;

import java.net.URI;

import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;

import reactor.core.publisher.Mono;

import vn.tiendo.gateway.problem.Refusal;
import vn.tiendo.gateway.problem.Refused;

/**
 * A person who follows a link to something that a service shows to known people only is sent to log in, and comes back.
 * Scripts and systems get the service's own answer, 401 with the problem.
 */
@Component
class LoginForBrowsers implements GlobalFilter, Ordered {

    /** Around the filters of the routes, inside of what writes the service's answer. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        if (!isLinkFollowed(exchange)) {
            return chain.filter(exchange);
        }
        return chain.filter(exchange).then(Mono.defer(() -> HttpStatus.UNAUTHORIZED.equals(
                exchange.getResponse().getStatusCode()) ? Mono.error(new LoginNeeded()) : Mono.empty()));
    }

    static Mono<Void> redirect(ServerWebExchange exchange) {
        var asked = exchange.getRequest().getURI();
        var wanted = asked.getRawPath() + (asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery());
        var login = UriComponentsBuilder.fromPath(LoginProperties.START)
                .queryParam(WantedAddress.PARAMETER, "{to}").build(wanted);
        var headers = exchange.getResponse().getHeaders();
        headers.clearContentHeaders();
        headers.remove(HttpHeaders.WWW_AUTHENTICATE);
        headers.setCacheControl("no-store");
        return new DefaultServerRedirectStrategy().sendRedirect(exchange, URI.create(login.toString()));
    }

    private static boolean isLinkFollowed(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return HttpMethod.GET.equals(request.getMethod())
                && !request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                && request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
    }

    /** So that the connection to the service is given back as after any other failure. */
    static final class LoginNeeded extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LoginNeeded() {
            super("login needed", new Refused(Refusal.UNAUTHENTICATED), false, false);
        }
    }
}
