package vn.tiendo.plan.structure;

import java.text.Normalizer;
import java.util.Map;

import vn.tiendo.plan.form.Form;

/** How SDMX 3.0 names things. */
final class Sdmx {

    static final String AGENCY = "TIENDO";
    static final String CONCEPTS = "CONCEPTS";
    /** Two numbers: what it holds may grow without a new version (SDMX 3.0, legacy versioning). */
    static final String VERSION = "1.0";

    private static final String MODEL = "urn:sdmx:org.sdmx.infomodel.";

    private Sdmx() {
    }

    static Form maintained(String id, Map<String, Object> names) {
        return new Form().with("id", id).with("version", VERSION).with("agencyID", AGENCY).withFieldsOf(names);
    }

    static String concept(Concept concept) {
        return MODEL + "conceptscheme.Concept=" + at(CONCEPTS) + "." + concept.name();
    }

    static String codelist(String id) {
        return MODEL + "codelist.Codelist=" + at(id);
    }

    static String dataStructure(String id) {
        return MODEL + "datastructure.DataStructure=" + at(id);
    }

    private static String at(String id) {
        return AGENCY + ":" + id + "(" + VERSION + ")";
    }

    /**
     * A text as the id of a code, which is made of Latin letters without marks, digits and four signs: a blank is _, what
     * is not allowed stands as $ and its four hexadecimal digits. So "đồng" is $0111$1ED3ng, always, and no other text is.
     */
    static String id(String text) {
        var id = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).chars().forEach(each -> {
            if (each == ' ') {
                id.append('_');
            } else if (each < 128 && (Character.isLetterOrDigit(each) || each == '-')) {
                id.append((char) each);
            } else {
                id.append("$%04X".formatted(each));
            }
        });
        return id.toString();
    }
}
