package vn.tiendo.plan.structure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

import org.jspecify.annotations.Nullable;

/** Names of things in both languages at once: words.properties (vi), words_en.properties. */
final class StructureWords {

    private static final ResourceBundle VIETNAMESE = texts(Locale.of("vi"));
    private static final ResourceBundle ENGLISH = texts(Locale.ENGLISH);

    private final boolean english;

    /** @param wanted the language of the name that stands alone: Vietnamese unless English is wanted */
    StructureWords(Locale wanted) {
        this.english = wanted.getLanguage().equals("en");
    }

    String language() {
        return english ? "en" : "vi";
    }

    /** Name and names of what the words of this service tell. */
    Map<String, Object> named(String key) {
        return named(VIETNAMESE.getString("structure." + key), ENGLISH.getString("structure." + key));
    }

    /** @param en none: the Vietnamese name stands, and no other is claimed */
    Map<String, Object> named(String vi, @Nullable String en) {
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("name", english && en != null ? en : vi);
        form.put("names", en == null ? Map.of("vi", vi) : both(vi, en));
        return form;
    }

    private static Map<String, String> both(String vi, String en) {
        var names = new LinkedHashMap<String, String>();
        names.put("vi", vi);
        names.put("en", en);
        return names;
    }

    private static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle("words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
