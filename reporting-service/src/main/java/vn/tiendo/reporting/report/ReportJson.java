package vn.tiendo.reporting.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

import org.erdtman.jcs.JsonCanonicalizer;
import org.springframework.stereotype.Component;

import com.fasterxml.jackson.annotation.JsonFormat;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.report.domain.Report.Frozen;
import vn.tiendo.reporting.report.domain.ReportInput;

/**
 * The frozen input as canonical JSON (RFC 8785): what is hashed is exactly what is stored. Figures stand in it as text, for
 * canonical numbers are doubles (RFC 8785, section 3.1), which do not hold every amount in đồng.
 */
@Component
final class ReportJson {

    private final JsonMapper json;
    private final JsonMapper frozen;

    ReportJson(JsonMapper json) {
        this.json = json;
        this.frozen = json.rebuild()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .withConfigOverride(BigDecimal.class,
                numbers -> numbers.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();
    }

    Frozen freeze(ReportInput input) {
        try {
            String text = new JsonCanonicalizer(frozen.writeValueAsString(input)).getEncodedString();
            return new Frozen(text, Sha256.of(text), input);
        } catch (IOException e) {
            throw new UncheckedIOException("What was just written is JSON", e);
        }
    }

    Frozen thaw(String text, String sha256) {
        return new Frozen(text, sha256, frozen.readValue(text, ReportInput.class));
    }

    /** The report that a frozen input says it is of. */
    Optional<String> report(byte[] text) {
        try {
            return Optional.of(frozen.readTree(text).at("/stamp/report").asString("")).filter(id -> !id.isEmpty());
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** With figures as numbers, for those who ask for a report. */
    JsonNode tree(ReportInput input) {
        return json.valueToTree(input);
    }
}
