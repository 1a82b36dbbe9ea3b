package vn.tiendo.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;

import reactor.core.publisher.Mono;

/**
 * A stream that ends at once and says when to come back. Any status but 200 would close an {@code EventSource} for good; so it comes
 * back by itself, with the position that it had. Who accepts other answers too is told the problem itself.
 */
public final class StreamLater {

    private static final MediaType EVENTS = new MediaType(MediaType.TEXT_EVENT_STREAM, StandardCharsets.UTF_8);

    private StreamLater() {
    }

    /** Whether this is how an {@code EventSource} asks. */
    public static boolean isFor(ServerWebExchange exchange) {
        var accepted = exchange.getRequest().getHeaders().getAccept();
        return accepted.size() == 1 && accepted.getFirst().equalsTypeAndSubtype(MediaType.TEXT_EVENT_STREAM);
    }

    /** @param why for who reads the stream by eye; one line */
    public static Mono<Void> answer(ServerWebExchange exchange, Duration later, String why) {
        var response = exchange.getResponse();
        response.setStatusCode(HttpStatus.OK);
        response.getHeaders().setContentType(EVENTS);
        response.getHeaders().setCacheControl("no-store");
        var body = "retry:" + later.toMillis() + "\n: " + why + "\n\n";
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8))));
    }
}
