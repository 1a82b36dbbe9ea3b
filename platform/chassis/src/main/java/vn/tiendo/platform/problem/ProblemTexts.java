package vn.tiendo.platform.problem;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatusCode;

/** The texts of problems: the service's bundles first, then the chassis' own. Vietnamese is the root language. */
final class ProblemTexts {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);
    /** One that stands for itself: not in an id such as KT-3.4. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])(-?\\d+)\\.(\\d+)(?![\\w.-])");

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
        String given = plain(violation.given(), locale);
        String expected = plain(violation.expected(), locale);
        Object[] values = {given, expected, spoken(given, locale), spoken(expected, locale)};
        String text = messages.getMessage("violation." + violation.code(), values, null, locale);
        return text == null ? violation.code() : text;
    }

    /** A code without a text of its own has that of its status. */
    private String problem(String code, HttpStatusCode status, String part, Locale locale, Object... given) {
        String text = messages.getMessage("problem." + code + part, given, null, locale);
        return text == null ? messages.getMessage("problem." + Code.of(status) + part, given, locale) : text;
    }

    /** As people write it: no grouping of digits, lists with commas. */
    private static String plain(@Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> spoken(number.toPlainString(), locale);
            case Collection<?> several -> several.stream().map(each -> plain(each, locale)).collect(Collectors.joining(", "));
            default -> value.toString();
        };
    }

    /** The numbers in it with the decimal mark of the language. */
    private static String spoken(String text, Locale locale) {
        return locale.equals(VIETNAMESE) ? NUMBER.matcher(text).replaceAll("$1,$2") : text;
    }

    private static boolean isThere(String bundle) {
        ClassLoader loader = ProblemTexts.class.getClassLoader();
        return loader.getResource(bundle.replace('.', '/') + ".properties") != null;
    }
}
