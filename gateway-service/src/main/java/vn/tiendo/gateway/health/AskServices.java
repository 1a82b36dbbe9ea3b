package vn.tiendo.gateway.health;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.cloud.gateway.config.GatewayProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;
import tools.jackson.databind.JsonNode;

import vn.tiendo.gateway.health.ServiceHealth.State;

/** Asks each service that there is a route to, all at once; no answer is an answer too. */
@Component
class AskServices {

    private static final String HEALTH = "/actuator/health";
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final WebClient client = WebClient.create();
    private final Map<String, URI> services = new LinkedHashMap<>();

    AskServices(GatewayProperties gateway) {
        gateway.getRoutes().forEach(route -> services.put(String.valueOf(route.getMetadata().get("service")), route.getUri()));
    }

    /** In the order of the routes. */
    Mono<List<ServiceHealth>> all() {
        return Flux.fromIterable(services.entrySet()).flatMapSequential(each -> ask(each.getKey(), each.getValue())).collectList();
    }

    private Mono<ServiceHealth> ask(String service, URI address) {
        return client.get().uri(address.resolve(HEALTH)).exchangeToMono(answer -> answer.bodyToMono(JsonNode.class))
                .timeout(PATIENCE).elapsed().map(answer -> answered(service, answer))
                .onErrorReturn(new ServiceHealth(service, State.SILENT, null, List.of()));
    }

    private static ServiceHealth answered(String service, Tuple2<Long, JsonNode> answer) {
        JsonNode health = answer.getT2();
        List<String> failing = health.path("components").propertyStream()
                .filter(part -> !part.getValue().path("status").asString("").equals("UP")).map(Map.Entry::getKey).toList();
        boolean up = health.path("status").asString("").equals("UP");
        return new ServiceHealth(service, up ? State.UP : State.FAILING, answer.getT1(), failing);
    }
}
