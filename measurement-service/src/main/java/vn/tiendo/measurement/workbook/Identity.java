package vn.tiendo.measurement.workbook;

import java.util.LinkedHashMap;
import java.util.Map;

import vn.tiendo.measurement.workbook.domain.Template;

/** What a template says of itself in its hidden sheet. */
final class Identity {

    static final String FORMAT = "format";
    static final String PLAN = "plan";
    static final String DEPARTMENT = "department";
    static final String PERIOD = "period";
    static final String PLAN_VERSION = "plan-version";
    static final String LANGUAGE = "language";

    /** Grows when older files cannot be read any more. */
    static final String CURRENT = "figures-1";

    private Identity() {
    }

    static Map<String, String> of(Template template, TemplateWords words) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put(FORMAT, CURRENT);
        identity.put(PLAN, template.id().plan());
        identity.put(DEPARTMENT, template.id().department());
        identity.put(PERIOD, template.id().period().toString());
        identity.put(PLAN_VERSION, Long.toString(template.planVersion()));
        identity.put(LANGUAGE, words.language().getLanguage());
        return identity;
    }
}
