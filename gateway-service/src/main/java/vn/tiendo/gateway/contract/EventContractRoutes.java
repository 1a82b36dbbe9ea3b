package vn.tiendo.gateway.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves what events look like: each service's document with its schemas beside it, as in the sources, and one over all. */
@Configuration(proxyBeanMethods = false)
class EventContractRoutes {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
    private static final String[] SERVICES = {"plan-service", "measurement-service", "reporting-service"};

    @Bean
    RouterFunction<ServerResponse> eventContracts() throws IOException {
        var contracts = new LinkedHashMap<String, String>();
        for (var service : SERVICES) {
            var path = "asyncapi/" + service + "/contract/asyncapi.yaml";
            contracts.put("/" + path, new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8));
        }
        var merged = MergedEvents.of(contracts);
        var routes = RouterFunctions.route()
                .GET("/asyncapi.yaml", _ -> ServerResponse.ok().contentType(YAML).bodyValue(merged));
        contracts.forEach((address, text) ->
                routes.GET(address, _ -> ServerResponse.ok().contentType(YAML).bodyValue(text)));
        return routes.resources("/asyncapi/**", new ClassPathResource("asyncapi/")).build();
    }
}
