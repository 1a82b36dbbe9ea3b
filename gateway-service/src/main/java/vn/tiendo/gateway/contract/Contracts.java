package vn.tiendo.gateway.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The OpenAPI document of each service that was there at build, by the address at which it is served. */
@Component
final class Contracts {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, JsonNode> documents = new LinkedHashMap<>();

    Contracts(JsonMapper json) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        for (var service : new String[] {"gateway", "plan", "measurement", "reporting"}) {
            Resource contract = new ClassPathResource("openapi/" + service + "/openapi.yaml");
            if (contract.exists()) {
                var address = "/openapi/" + service + ".yaml";
                var text = read(contract);
                texts.put(address, text);
                documents.put(address, json.valueToTree(yaml.load(text)));
            }
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    Map<String, JsonNode> documents() {
        return documents;
    }

    private static String read(Resource contract) {
        try {
            return contract.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
