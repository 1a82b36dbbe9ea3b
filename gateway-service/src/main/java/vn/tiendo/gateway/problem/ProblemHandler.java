package vn.tiendo.gateway.problem;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;

import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.web.ReactiveOrigin;

/** Answers every failure inside the gateway by a problem in the caller's language, to a person as a page. */
@Component
@Order(-2) // before the handler of Spring Boot
class ProblemHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final MessageSource texts;
    private final JsonMapper json;
    private final ProblemPage page;
    private final ProblemProperties properties;
    private final Silence silence;

    ProblemHandler(MessageSource texts, JsonMapper json, ProblemPage page, ProblemProperties properties, Silence silence) {
        this.texts = texts;
        this.json = json;
        this.page = page;
        this.properties = properties;
        this.silence = silence;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error); // half an answer must be seen to break off, not to end
        }
        if (CallerGone.is(exchange.getRequest())) {
            LOG.debug("The caller has gone: {}", error.toString());
            exchange.getResponse().setStatusCode(Refusal.BAD_REQUEST.status); // for who counts requests
            return Mono.empty();
        }
        var route = service(exchange);
        var refusal = Refusal.of(error, route != null);
        var service = error instanceof Refused refused && refused.service() != null ? refused.service() : route;
        log(refusal, service, error);
        if (refusal.isForAWhile() && StreamLater.isFor(exchange)) {
            return StreamLater.answer(exchange, told(error, properties.streamRetry()), refusal.code);
        }
        var retryAfter = String.valueOf(told(error, properties.retryAfter()).toSeconds());
        return write(exchange, refusal, retryAfter, problem(exchange, refusal, retryAfter, service));
    }

    private static Duration told(Throwable error, Duration otherwise) {
        var told = error instanceof Refused refused ? refused.retryAfter() : null;
        return told == null ? otherwise : told;
    }

    private Problem problem(ServerWebExchange exchange, Refusal refusal, String retryAfter, @Nullable String service) {
        var named = refusal == Refusal.UNAVAILABLE ? service : null;
        var key = "problem." + refusal.code;
        var given = new Object[] {named == null ? texts.getMessage("service.own", null, locale(exchange)) : named,
                retryAfter};
        return new Problem("urn:tiendo:problem:" + refusal.code, texts.getMessage(key + ".title", given, locale(exchange)),
                refusal.status.value(), texts.getMessage(key + ".detail", given, locale(exchange)),
                exchange.getRequest().getPath().value(), refusal.code, named,
                ReactiveOrigin.of(exchange).requestId());
    }

    private Mono<Void> write(ServerWebExchange exchange, Refusal refusal, String retryAfter, Problem problem) {
        var response = exchange.getResponse();
        response.setStatusCode(refusal.status);
        var headers = response.getHeaders();
        headers.setCacheControl("no-store");
        headers.setContentLanguage(locale(exchange));
        if (refusal.isForAWhile()) {
            headers.set(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        var forPerson = ProblemPage.isFor(exchange);
        headers.setContentType(forPerson ? HTML : MediaType.APPLICATION_PROBLEM_JSON);
        var body = forPerson ? page.of(problem, locale(exchange)).getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(problem);
        headers.setContentLength(body.length);
        return response.writeWith(Mono.fromSupplier(() -> response.bufferFactory().wrap(body)));
    }

    private static Locale locale(ServerWebExchange exchange) {
        var asked = exchange.getLocaleContext().getLocale();
        return asked != null && asked.getLanguage().equals("en") ? Locale.ENGLISH : Locale.of("vi");
    }

    private static @Nullable String service(ServerWebExchange exchange) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        return route == null ? null : String.valueOf(route.getMetadata().get("service"));
    }

    private void log(Refusal refusal, @Nullable String service, Throwable error) {
        switch (refusal) {
            case UNAVAILABLE -> silence.of(service == null ? "the store" : service, error);
            case INTERNAL -> LOG.error("Unexpected failure", error);
            default -> LOG.debug("Refused as {}: {}", refusal.code, error.toString());
        }
    }
}
