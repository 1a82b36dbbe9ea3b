package vn.tiendo.platform.problem;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatusCode;

/** The texts of problems: the service's bundles first, then the chassis' own. Vietnamese is the root language. */
final class ProblemTexts {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private final MessageSource messages;

    ProblemTexts(List<String> bundles) {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(bundles.stream().filter(ProblemTexts::isThere).toArray(String[]::new));
        source.addBasenames("vn/tiendo/platform/problem/problems");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        this.messages = source;
    }

    String title(String code, HttpStatusCode status, Locale locale) {
        return problem(code, status, ".title", locale);
    }

    String detail(String code, HttpStatusCode status, int violations, Locale locale) {
        return problem(code, status, ".detail", locale, String.valueOf(violations));
    }

    String message(Violation violation, Locale locale) {
        Spoken spoken = new Spoken(messages, locale);
        String given = plain(violation.given(), spoken);
        String expected = plain(violation.expected(), spoken);
        Object[] values = {given, expected, spoken.of(given), spoken.of(expected)};
        String text = messages.getMessage("violation." + violation.code(), values, null, locale);
        return text == null ? violation.code() : text;
    }

    /** A code without a text of its own has that of its status. */
    private String problem(String code, HttpStatusCode status, String part, Locale locale, Object... given) {
        String text = messages.getMessage("problem." + code + part, given, null, locale);
        return text == null ? messages.getMessage("problem." + Code.of(status) + part, given, locale) : text;
    }

    /** As it was written: no grouping of digits, lists with commas. */
    private static String plain(@Nullable Object value, Spoken spoken) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> spoken.number(number.toPlainString());
            case Collection<?> several -> several.stream().map(each -> plain(each, spoken)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    private static boolean isThere(String bundle) {
        ClassLoader loader = ProblemTexts.class.getClassLoader();
        return loader.getResource(bundle.replace('.', '/') + ".properties") != null;
    }
}
