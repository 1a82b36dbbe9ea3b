package vn.tiendo.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * JSON that is the same bytes wherever it is written (RFC 8785): members in the order of their names, no white space.
 * Of values only what a record holds: text, whole numbers, objects of those.
 */
final class CanonicalJson {

    private CanonicalJson() {
    }

    static String write(Map<String, ?> object) {
        StringBuilder json = new StringBuilder(512);
        object(json, object);
        return json.toString();
    }

    private static void object(StringBuilder json, Map<?, ?> object) {
        json.append('{');
        String separator = "";
        for (Map.Entry<?, ?> member : new TreeMap<>(object).entrySet()) {
            json.append(separator);
            text(json, (String) member.getKey());
            json.append(':');
            value(json, member.getValue());
            separator = ",";
        }
        json.append('}');
    }

    private static void value(StringBuilder json, Object value) {
        switch (value) {
            case Map<?, ?> object -> object(json, object);
            case Long number -> json.append(number.longValue());
            case String text -> text(json, text);
            default -> throw new IllegalArgumentException("No value of a record: " + value.getClass());
        }
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(json, text.charAt(i));
        }
        json.append('"');
    }

    private static void character(StringBuilder json, char one) {
        switch (one) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\t' -> json.append("\\t");
            case '\n' -> json.append("\\n");
            case '\f' -> json.append("\\f");
            case '\r' -> json.append("\\r");
            default -> {
                if (one < ' ') {
                    json.append("\\u00").append(Character.forDigit(one >> 4, 16)).append(Character.forDigit(one & 15, 16));
                } else {
                    json.append(one);
                }
            }
        }
    }
}
