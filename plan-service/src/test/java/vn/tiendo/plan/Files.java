package vn.tiendo.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The contract and the samples, as files. */
public final class Files {

    public static final Path CONTRACT = Path.of("contract");
    public static final Path EVENTS = CONTRACT.resolve("events");
    public static final Path SAMPLE = Path.of("../samples/lai-thieu-2024");
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Files() {
    }

    public static String text(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(Path file) {
        return JSON.readTree(text(file));
    }

    public static String samplePlan() {
        return text(SAMPLE.resolve("plan.json"));
    }

    /** The city, then the ward. */
    public static JsonNode sampleUnits() {
        return json(SAMPLE.resolve("units.json"));
    }
}
