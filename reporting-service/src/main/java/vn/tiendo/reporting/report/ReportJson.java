package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.report.domain.ReportInput;

/** The frozen input as text: what is hashed is exactly what is stored. */
@Component
final class ReportJson {

    private final JsonMapper json;

    ReportJson(JsonMapper json) {
        SimpleModule periods = new SimpleModule("periods")
            .addSerializer(Period.class, new PeriodWriter()).addDeserializer(Period.class, new PeriodReader());
        this.json = json.rebuild().addModule(periods).disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    }

    String write(ReportInput input) {
        return json.writeValueAsString(input);
    }

    JsonNode tree(ReportInput input) {
        return json.valueToTree(input);
    }

    ReportInput read(String text) {
        return json.readValue(text, ReportInput.class);
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** 2024-S1. */
    private static final class PeriodWriter extends ValueSerializer<Period> {
        @Override
        public void serialize(Period period, JsonGenerator out, SerializationContext context) {
            out.writeString(period.toString());
        }
    }

    private static final class PeriodReader extends ValueDeserializer<Period> {
        @Override
        public Period deserialize(JsonParser in, DeserializationContext context) {
            return Period.valueOf(in.getString());
        }
    }
}
