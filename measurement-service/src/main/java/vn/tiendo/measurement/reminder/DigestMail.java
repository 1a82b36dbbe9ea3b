package vn.tiendo.measurement.reminder;

import java.net.URI;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.tiendo.measurement.officer.domain.Language;
import vn.tiendo.measurement.reminder.domain.Digest;
import vn.tiendo.measurement.reminder.domain.Missing;
import vn.tiendo.measurement.reminder.domain.To;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.platform.mail.PostMail;

/** A digest as a letter. Titles and names are what others typed: they stand in its body only, on one line, and never in a header. */
@Component
class DigestMail {

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");
    /** Of a leader whose unit is late as a whole; the others stand in the system. */
    private static final int MOST_ITEMS = 100;

    private final String address;

    DigestMail(ReminderProperties properties) {
        this.address = properties.address().toString().replaceAll("/+$", "");
    }

    PostMail.Letter of(Digest digest, Language language) {
        Words words = new Words(language.locale());
        return new PostMail.Letter(words.subject(digest), text(digest, words), html(digest, words), null);
    }

    private String text(Digest digest, Words words) {
        String parts = parts(digest).map(to -> words.of("to." + to) + "\n\n" + shown(digest, to).stream()
                .map(item -> "- " + words.line(digest, item) + "\n  " + link(item)).collect(Collectors.joining("\n"))
                + more(digest, to, words)).collect(Collectors.joining("\n\n"));
        return parts + "\n\n" + words.of("foot") + "\n" + address + "\n";
    }

    private String html(Digest digest, Words words) {
        String parts = parts(digest).map(to -> "<p>" + HtmlUtils.htmlEscape(words.of("to." + to)) + "</p>\n<ul>\n" + shown(digest, to)
                .stream().map(item -> "<li><a href=\"" + HtmlUtils.htmlEscape(link(item)) + "\">"
                        + HtmlUtils.htmlEscape(words.line(digest, item)) + "</a></li>").collect(Collectors.joining("\n"))
                + "\n</ul>" + HtmlUtils.htmlEscape(more(digest, to, words))).collect(Collectors.joining("\n"));
        return "<html><body>\n" + parts + "\n<p>" + HtmlUtils.htmlEscape(words.of("foot")) + "</p>\n</body></html>\n";
    }

    private static Stream<To> parts(Digest digest) {
        return Stream.of(To.values()).filter(to -> digest.items().stream().anyMatch(item -> item.to() == to));
    }

    private static List<Missing> shown(Digest digest, To to) {
        return digest.items().stream().filter(item -> item.to() == to).limit(MOST_ITEMS).toList();
    }

    private static String more(Digest digest, To to, Words words) {
        long more = digest.items().stream().filter(item -> item.to() == to).count() - MOST_ITEMS;
        return more > 0 ? "\n" + words.of("more", more) : "";
    }

    /** A leader does not enter figures. */
    private String link(Missing item) {
        return item.to() == To.LEADER ? address + "/"
                : URI.create(address + "/my-work/" + item.submission()).toASCIIString();
    }

    /** What the letter says, in a language. */
    private record Words(ResourceBundle texts, Locale locale) {

        private Words(Locale locale) {
            this(ResourceBundle.getBundle("reminder", locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
        }

        private String of(String key, Object... values) {
            return new MessageFormat(texts.getString(key), locale).format(values);
        }

        private String subject(Digest digest) {
            long late = digest.items().stream().filter(item -> digest.late(item) > 0).count();
            long open = digest.items().size() - late;
            return late == 0 ? of("subject.open", open) : open == 0 ? of("subject.late", late) : of("subject.both", late, open);
        }

        private String line(Digest digest, Missing item) {
            long late = digest.late(item);
            String when = late > 0 ? of("when.late", late) : late == 0 ? of("when.today") : of("when.left", -late);
            String due = DateTimeFormatter.ofPattern(texts.getString("date"), locale).format(item.due());
            return of("line", printed(item.department()), period(item.submission().period()), due, when,
                    item.given(), item.owed(), printed(item.plan()));
        }

        private String period(Period period) {
            return of("period." + period.frequency(), period.ordinal(), String.valueOf(period.year()));
        }

        private static String printed(String text) {
            return NOT_PRINTED.matcher(text).replaceAll(" ").strip();
        }
    }
}
