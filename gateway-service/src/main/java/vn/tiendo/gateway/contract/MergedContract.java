package vn.tiendo.gateway.contract;

import java.util.LinkedHashMap;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

import tools.jackson.databind.JsonNode;

/** One OpenAPI document whose paths refer to the services' documents: nothing is copied, no names can collide. */
final class MergedContract {

    private MergedContract() {
    }

    /** @param contracts each service's document by the address at which it is served */
    static String of(Map<String, JsonNode> contracts) {
        var paths = new LinkedHashMap<String, Object>();
        contracts.forEach((address, document) -> document.path("paths").propertyNames().forEach(path ->
                paths.put(path, Map.of("$ref", address + "#/paths/" + pointer(path)))));
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        document.put("paths", paths);
        return yaml().dump(document);
    }

    private static Map<String, Object> info() {
        var info = new LinkedHashMap<String, Object>();
        info.put("title", "Tiến Độ");
        info.put("version", "v1");
        return info;
    }

    /** JSON pointer token (RFC 6901) inside a URI fragment: braces are not allowed there as they are. */
    private static String pointer(String path) {
        return path.replace("~", "~0").replace("/", "~1").replace("{", "%7B").replace("}", "%7D");
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(new LoaderOptions()),
                new Representer(options), options);
    }
}
