package vn.tiendo.gateway.problem;

import java.util.concurrent.atomic.AtomicBoolean;

import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;

import reactor.netty.http.server.HttpServerRequest;

/** Who has gone gets no answer. What fails then says so of the caller, and nothing of a service. */
final class CallerGone {

    private CallerGone() {
    }

    static boolean is(ServerHttpRequest request) {
        AtomicBoolean gone = new AtomicBoolean();
        HttpServerRequest connected = ServerHttpRequestDecorator.getNativeRequest(request);
        connected.withConnection(connection -> gone.set(!connection.channel().isActive()));
        return gone.get();
    }
}
