package vn.tiendo.reporting.contextbroker.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TargetEntityTest {

    private static final String CONTEXT = "https://example.vn/context.jsonld";

    @Test
    void whatIsMeasuredIsAPropertyWithItsUnitAndTheMomentAtWhichItWasSo() {
        assertThat(entity(new BigDecimal("31.25"), "%").attributes(CONTEXT))
            .containsEntry("id", "urn:ngsi-ld:TargetVerdict:lai-thieu-2024:KT-3.4")
            .containsEntry("type", "TargetVerdict")
            .containsEntry("@context", CONTEXT)
            .containsEntry("ofUnit", Map.of("type", "Relationship", "object", "urn:ngsi-ld:Unit:lai-thieu"))
            .containsEntry("status", Map.of("type", "Property", "value", "MET", "observedAt", "2024-06-18T03:00:00Z"))
            .containsEntry("attained", Map.of("type", "Property", "value", new BigDecimal("31.25"), "observedAt", "2024-06-18T03:00:00Z",
                "unitOfMeasure", Map.of("type", "Property", "value", "%")))
            .containsEntry("explanation", Map.of("type", "LanguageProperty", "languageMap", Map.of("vi", "Đạt.", "en", "Met.")));
    }

    @Test
    void whatIsNotThereIsNoAttribute() {
        assertThat(entity(null, "%").attributes(CONTEXT)).doesNotContainKey("attained").doesNotContainValue(null);
        assertThat(entity(BigDecimal.ONE, null).attributes(CONTEXT).get("attained"))
            .isEqualTo(Map.of("type", "Property", "value", BigDecimal.ONE, "observedAt", "2024-06-18T03:00:00Z"));
    }

    private static TargetEntity entity(@Nullable BigDecimal attained, @Nullable String unitOfMeasure) {
        return new TargetEntity("lai-thieu-2024", "lai-thieu", "KT", "KT-3.4", "Hộ thu gom rác", "MET", attained, unitOfMeasure, "Đạt.",
            "Met.", Instant.parse("2024-06-18T03:00:00Z"));
    }
}
