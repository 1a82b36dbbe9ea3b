package vn.tiendo.gateway.contract;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the contract of each service, and one document over them. */
@Configuration(proxyBeanMethods = false)
class ContractRoutes {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> servedContracts(Contracts contracts) {
        var merged = MergedContract.of(contracts.documents());
        var routes = RouterFunctions.route()
                .GET("/openapi.yaml", _ -> ServerResponse.ok().contentType(YAML).bodyValue(merged));
        contracts.texts().forEach((address, text) ->
                routes.GET(address, _ -> ServerResponse.ok().contentType(YAML).bodyValue(text)));
        return routes.build();
    }
}
