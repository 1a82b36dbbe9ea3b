package vn.tiendo.reporting.contextbroker.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A target with its verdict on approved figures, as an entity of NGSI-LD (ETSI GS CIM 009) in normalised form.
 *
 * @param status        of the verdict, as the system names it
 * @param attained      null where there is none
 * @param unitOfMeasure of what is attained; null where the plan says none
 * @param vi            sentence that explains the verdict
 * @param at            when it became so
 */
public record TargetEntity(String plan, String unit, String section, String target, String title, String status,
        @Nullable BigDecimal attained, @Nullable String unitOfMeasure, String vi, String en, Instant at) {

    public static final String TYPE = "TargetVerdict";
    private static final String URN = "urn:ngsi-ld:";

    /** The same for ever. */
    public String id() {
        return URN + TYPE + ":" + plan + ":" + target;
    }

    /** What is absent has no attribute: NGSI-LD has no null. */
    public Map<String, Object> attributes(String context) {
        Map<String, Object> entity = new LinkedHashMap<>();
        entity.put("id", id());
        entity.put("type", TYPE);
        entity.put("title", property(title));
        entity.put("plan", property(plan));
        entity.put("section", property(section));
        entity.put("target", property(target));
        entity.put("ofUnit", Map.of("type", "Relationship", "object", URN + "Unit:" + unit));
        entity.put("status", observed(status));
        if (attained != null) {
            Map<String, Object> measured = observed(attained);
            if (unitOfMeasure != null) {
                measured.put("unitOfMeasure", property(unitOfMeasure));
            }
            entity.put("attained", measured);
        }
        entity.put("explanation", Map.of("type", "LanguageProperty", "languageMap", Map.of("vi", vi, "en", en)));
        entity.put("@context", context);
        return entity;
    }

    private static Map<String, Object> property(Object value) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("type", "Property");
        property.put("value", value);
        return property;
    }

    private Map<String, Object> observed(Object value) {
        Map<String, Object> property = property(value);
        property.put("observedAt", at.toString());
        return property;
    }
}
