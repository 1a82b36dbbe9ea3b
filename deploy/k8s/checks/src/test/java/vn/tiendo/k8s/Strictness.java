package vn.tiendo.k8s;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a manifest an API server would refuse: by Fabric8's model for Kubernetes' own kinds, by the operators' published
 * definitions (crds/, without their descriptions) for the others. Both take unknown fields by themselves; here they do not.
 */
final class Strictness {

    private static final JsonMapper JSON = new JsonMapper();
    private static final KubernetesSerialization MODEL = new KubernetesSerialization();
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Strictness() {
    }

    static List<String> faults(Manifest manifest) {
        try (InputStream definition = Strictness.class.getResourceAsStream("/crds/" + manifest.kind() + ".json")) {
            return definition == null ? byModel(manifest) : byDefinition(manifest, JSON.readTree(definition));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> byModel(Manifest manifest) {
        List<String> faults = new ArrayList<>();
        try {
            Object object = MODEL.unmarshal(manifest.json().toString());
            if (object instanceof GenericKubernetesResource) {
                return List.of(manifest + ": " + manifest.apiVersion() + " is not known");
            }
            collect(object, manifest.toString(), faults);
        } catch (RuntimeException e) {
            faults.add(manifest + ": " + e.getMessage());
        }
        return faults;
    }

    /** Fabric8 keeps what it does not know in additionalProperties of the object that it stands in. */
    private static void collect(Object object, String path, List<String> faults) {
        switch (object) {
            case Collection<?> all -> all.forEach(each -> collect(each, path + "[]", faults));
            case Map<?, ?> all -> all.forEach((key, each) -> {
                if (each != null) collect(each, path + "." + key, faults);
            });
            default -> {
                if (object.getClass().getPackageName().startsWith("io.fabric8")) fields(object, path, faults);
            }
        }
    }

    private static void fields(Object object, String path, List<String> faults) {
        for (Method method : object.getClass().getMethods()) {
            if (method.getParameterCount() > 0 || !method.getName().startsWith("get")) continue;
            Object value = value(object, method);
            if (method.getName().equals("getAdditionalProperties")) {
                if (value instanceof Map<?, ?> unknown) unknown.keySet().forEach(key -> faults.add(path + "." + key));
            } else if (value != null) {
                collect(value, path + "." + method.getName().substring(3), faults);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable Object value(Object object, Method method) {
        try {
            return method.invoke(object);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> byDefinition(Manifest manifest, JsonNode definition) {
        if (!definition.path("x-api-version").asString("").equals(manifest.apiVersion())) {
            return List.of(manifest + ": " + manifest.apiVersion() + " is not known");
        }
        closed(definition);
        return SCHEMAS.getSchema(definition).validate(manifest.json()).stream()
                .map(error -> manifest + error.getInstanceLocation().toString() + ": " + error.getMessage()).toList();
    }

    /** As the API server prunes: what the definition does not name is refused, except where it says to keep it. */
    private static void closed(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            boolean open = object.path("x-kubernetes-preserve-unknown-fields").asBoolean(false);
            if (object.path("properties").isObject() && !object.has("additionalProperties") && !open) {
                object.put("additionalProperties", false);
            }
            if (object.path("x-kubernetes-int-or-string").asBoolean(false)) object.remove(List.of("anyOf", "type"));
        }
        schema.forEach(Strictness::closed);
    }
}
