package vn.tiendo.local.access;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** Every operation of every contract in the repository. */
final class Operations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private Operations() {
    }

    record Operation(String service, String id, String method, String path) {
    }

    static List<Operation> of(Path repository) {
        try (Stream<Path> folders = Files.list(repository)) {
            return folders.filter(folder -> Files.exists(contract(folder))).sorted()
                    .flatMap(folder -> read(folder).stream()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path contract(Path service) {
        return service.resolve("contract/openapi.yaml");
    }

    private static List<Operation> read(Path folder) {
        String service = String.valueOf(folder.getFileName());
        List<Operation> operations = new ArrayList<>();
        map(load(contract(folder)).get("paths")).forEach((path, methods) -> map(methods).forEach((method, operation) -> {
            if (METHODS.contains(method))
                operations.add(new Operation(service, String.valueOf(map(operation).get("operationId")), method, path));
        }));
        return operations;
    }

    private static Map<String, Object> load(Path contract) {
        try (Reader reader = Files.newBufferedReader(contract)) {
            return map(new Yaml().load(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
