package vn.tiendo.gateway.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Serves the contract of each service that was there at build, and one document over them. */
@Configuration(proxyBeanMethods = false)
class ContractRoutes {

    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    @Bean
    RouterFunction<ServerResponse> contracts() throws IOException {
        var contracts = new LinkedHashMap<String, String>();
        for (var service : new String[] {"gateway", "plan", "measurement", "reporting"}) {
            Resource contract = new ClassPathResource("openapi/" + service + "/openapi.yaml");
            if (contract.exists()) {
                contracts.put("/openapi/" + service + ".yaml", contract.getContentAsString(StandardCharsets.UTF_8));
            }
        }
        return routes(contracts);
    }

    private static RouterFunction<ServerResponse> routes(Map<String, String> contracts) {
        var routes = RouterFunctions.route().GET("/openapi.yaml", _ -> ServerResponse.ok().contentType(YAML)
                .bodyValue(MergedContract.of(contracts)));
        contracts.forEach((address, text) ->
                routes.GET(address, _ -> ServerResponse.ok().contentType(YAML).bodyValue(text)));
        return routes.build();
    }
}
