package vn.tiendo.platform.problem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;

/** A text in whose numbers, days and stretches of time are written as people of the language write them. */
final class Spoken {

    /** One that stands for itself: not in an id such as KT-3.4. */
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])(-?\\d+)\\.(\\d+)(?![\\w.-])");
    /** A number that is easier to read by its thousands; a whole one of four digits may be a year. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w.,-])(-?)(\\d{5,}|\\d{4}(?=[.,]\\d))(?![\\w-])");
    private static final Pattern THOUSANDS = Pattern.compile("\\B(?=(?:\\d{3})+$)");
    /** A day of ISO 8601, or a month, quarter, half or whole year in the notation of SDMX: 2024-M06, 2024-Q2, 2024-S1, 2024-A1. */
    private static final Pattern TIME = Pattern.compile("(?<![\\w.-])(\\d{4})-(?:(\\d{2}-\\d{2})|([MQSA])(\\d{1,2}))(?![\\w-])");
    private static final Map<String, Integer> MOST_OF_A_YEAR = Map.of("M", 12, "Q", 4, "S", 2, "A", 1);
    private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final MessageSource messages;
    private final Locale locale;

    Spoken(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    private boolean isEnglish() {
        return locale.equals(Locale.ENGLISH);
    }

    String of(String text) {
        return TIME.matcher(grouped(number(text))).replaceAll(this::time);
    }

    private String grouped(String text) {
        String mark = isEnglish() ? "," : ".";
        return LONG_NUMBER.matcher(text).replaceAll(found -> found.group(1) + THOUSANDS.matcher(found.group(2)).replaceAll(mark));
    }

    /** With the decimal mark of the language. */
    String number(String text) {
        return isEnglish() ? text : NUMBER.matcher(text).replaceAll("$1,$2");
    }

    /** What is none stays as it is. */
    private String time(MatchResult found) {
        try {
            return found.group(2) == null ? stretch(found) : (isEnglish() ? ENGLISH_DAY : VIETNAMESE_DAY).format(LocalDate.parse(found.group()));
        } catch (DateTimeException none) {
            return found.group();
        }
    }

    private String stretch(MatchResult found) {
        int year = Integer.parseInt(found.group(1));
        int number = Integer.parseInt(found.group(4));
        if (number < 1 || number > MOST_OF_A_YEAR.getOrDefault(found.group(3), 0)) {
            return found.group();
        }
        String month = found.group(3).equals("M") ? ENGLISH_MONTH.format(YearMonth.of(year, number)) : "";
        Object[] values = {number, found.group(1), month};
        return messages.getMessage("time." + found.group(3), values, locale);
    }
}
