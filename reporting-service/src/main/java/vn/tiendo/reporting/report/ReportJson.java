package vn.tiendo.reporting.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.report.domain.ReportInput;

/** The frozen input as text: what is hashed is exactly what is stored. */
@Component
final class ReportJson {

    private final JsonMapper json;

    ReportJson(JsonMapper json) {
        this.json = json;
    }

    String write(ReportInput input) {
        return json.writeValueAsString(input);
    }

    ReportInput read(String text) {
        return json.readValue(text, ReportInput.class);
    }

    JsonNode tree(ReportInput input) {
        return json.valueToTree(input);
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
