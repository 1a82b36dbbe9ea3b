package vn.tiendo.gateway.contract;

import java.util.LinkedHashMap;
import java.util.Map;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/** One AsyncAPI document of everything that the services send; its channels refer to their documents. */
final class MergedEvents {

    private MergedEvents() {
    }

    /**
     * A channel into which several services send, as that of the audit, is told once.
     *
     * @param contracts text of each service's document by the address at which it is served
     */
    static String of(Map<String, String> contracts) {
        var channels = new LinkedHashMap<String, Object>();
        var operations = new LinkedHashMap<String, Object>();
        contracts.forEach((address, text) -> sentBy(text).forEach((operation, channel) -> {
            channels.putIfAbsent(channel, Map.of("$ref", address + "#/channels/" + channel));
            operations.put(operation, sending(channel));
        }));
        var document = new LinkedHashMap<String, Object>();
        document.put("asyncapi", "3.1.0");
        document.put("info", Map.of("title", "Tiến Độ", "version", "v1"));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels);
        document.put("operations", operations);
        return yaml().dump(document);
    }

    private static Map<String, Object> sending(String channel) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("action", "send");
        operation.put("channel", Map.of("$ref", "#/channels/" + channel));
        return operation;
    }

    /** Channel by operation; what a service receives is told by the one that sends it. */
    private static Map<String, String> sentBy(String text) {
        Map<String, Map<String, Map<String, Object>>> document = yaml().load(text);
        var sent = new LinkedHashMap<String, String>();
        document.getOrDefault("operations", Map.of()).forEach((name, operation) -> {
            if ("send".equals(operation.get("action")) && operation.get("channel") instanceof Map<?, ?> channel) {
                sent.put(name, String.valueOf(channel.get("$ref")).substring("#/channels/".length()));
            }
        });
        return sent;
    }

    private static Yaml yaml() {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        return new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options);
    }
}
