package vn.tiendo.plan.plan;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import vn.tiendo.plan.plan.domain.Difference;
import vn.tiendo.plan.plan.domain.Gap;

/** Says what changed and what is missing in the language of the caller: words.properties (vi), words_en.properties. */
final class PlanWords {

    private static final Locale VIETNAMESE = Locale.of("vi");
    /** Parts of numbers are never rounded away. */
    private static final int ALL_DIGITS = 40;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final String COMPONENT = "rule.component.";
    private static final String EXPECTED = "expected.";
    private static final String CYCLE = "reportingCycle.";
    private static final String VALIDATION = "validationRule.";
    private static final String DAY_KIND = ".dayKind";
    private static final Set<String> CONSTANTS = Set.of("measure", "frequency", "aggregation", "pace",
            "partsAggregation", "rule.kind", "rule.direction", "rule.by");

    private final Locale locale;
    private final ResourceBundle texts;

    private PlanWords(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle("words", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static PlanWords ofCaller() {
        return of(LocaleContextHolder.getLocale());
    }

    /** Vietnamese unless English is wanted. */
    static PlanWords of(Locale wanted) {
        return new PlanWords(wanted.getLanguage().equals("en") ? Locale.ENGLISH : VIETNAMESE);
    }

    /** "KT-3.2: mức tối thiểu 98 % → 95 %". */
    String of(Difference difference) {
        return switch (difference.field()) {
            case Difference.ADDED -> subject(difference) + ": " + text("added") + " – " + difference.after();
            case Difference.REMOVED -> subject(difference) + ": " + text("removed") + " – " + difference.before();
            case String field -> subject(difference) + ": " + label(field) + " "
                    + value(difference, difference.before()) + " → " + value(difference, difference.after());
        };
    }

    String of(Gap gap) {
        return text("gap." + gap.kind().name());
    }

    private String subject(Difference difference) {
        var id = difference.subject().id();
        return switch (difference.subject().kind()) {
            case PLAN -> text("plan");
            case SECTION -> text("section") + " " + id;
            case TARGET -> id;
        };
    }

    private String label(String field) {
        if (field.startsWith(EXPECTED)) {
            return text("field.expected") + " " + field.substring(EXPECTED.length());
        }
        if (field.startsWith(VALIDATION)) {
            return text("field.validationRule") + " " + field.substring(VALIDATION.length());
        }
        if (field.startsWith(CYCLE)) {
            int dot = field.lastIndexOf('.');
            return text("constant." + field.substring(CYCLE.length(), dot)) + ", " + text("field" + field.substring(dot));
        }
        return field.startsWith(COMPONENT) ? text("field.rule.component") + " " + field.substring(COMPONENT.length())
                : text("field." + field);
    }

    private String value(Difference difference, @Nullable Object value) {
        return switch (value) {
            case null -> text("nothing");
            case BigDecimal number -> number(number) + (difference.unit() == null ? "" : " " + difference.unit());
            case LocalDate day -> DAY.format(day);
            case Boolean flag -> text(flag ? "yes" : "no");
            case Collection<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
            default -> isConstant(difference.field()) ? text("constant." + value) : "“" + value + "”";
        };
    }

    private static boolean isConstant(String field) {
        return CONSTANTS.contains(field) || field.endsWith(DAY_KIND);
    }

    private String number(BigDecimal number) {
        var format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(ALL_DIGITS);
        return format.format(number);
    }

    private String text(String key) {
        return texts.getString(key);
    }
}
