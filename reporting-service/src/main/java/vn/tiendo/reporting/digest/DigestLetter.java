package vn.tiendo.reporting.digest;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.reporting.digest.domain.PlanNews;
import vn.tiendo.reporting.digest.domain.Subscription;
import vn.tiendo.reporting.digest.domain.Week;
import vn.tiendo.reporting.news.domain.News;
import vn.tiendo.reporting.table.domain.Table.Language;

/** The letters, in the language that was asked for: digest-mail.properties (vi), digest-mail_en.properties. */
@Component
class DigestLetter {

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private final DigestProperties properties;

    DigestLetter(DigestProperties properties) {
        this.properties = properties;
    }

    /** @param page of the unit's newest plan, without the site */
    record About(String unitName, String page) {
    }

    /** Whether the address wants the news: no list yet, so nothing to end. */
    PostMail.Letter question(Subscription one, About about) {
        Words words = Words.in(one.language());
        String link = properties.link(one.key());
        List<String> lines = List.of(words.say("question", about.unitName()), words.say("question.yes"), link, words.say("question.no"));
        return new PostMail.Letter(words.say("question.subject", about.unitName()), String.join("\n\n", lines) + "\n",
            html(lines.stream().map(line -> "<p>" + (line.equals(link) ? linked(link, link) : escaped(line)) + "</p>")
                .collect(Collectors.joining("\n"))), null);
    }

    /** @param more news for which there was no room */
    PostMail.Letter weekly(Subscription one, About about, Week week, List<PlanNews> plans, int more) {
        Words words = Words.in(one.language());
        int all = plans.stream().mapToInt(plan -> plan.items().size()).sum() + more;
        String subject = words.say("weekly.subject", about.unitName(), all, words.day(week.firstDay()), words.day(week.lastDay()));
        return new PostMail.Letter(subject, text(one, about, plans, more, words), html(items(one, about, plans, more, words)), null,
            properties.link(one.key()));
    }

    private String text(Subscription one, About about, List<PlanNews> plans, int more, Words words) {
        String items = plans.stream().map(plan -> printed(plan.title()) + "\n" + plan.items().stream().map(each -> "- " + title(each, one)
            + "\n  " + printed(one.language().of(each.text())) + "\n  " + properties.address() + each.path())
            .collect(Collectors.joining("\n"))).collect(Collectors.joining("\n\n"));
        return words.say("weekly", about.unitName()) + "\n\n" + items + "\n\n"
            + (more > 0 ? words.say("weekly.more", more) + "\n\n" : "")
            + words.say("weekly.page") + " " + properties.address() + about.page() + "\n\n"
            + words.say("weekly.stop") + " " + properties.link(one.key()) + "\n";
    }

    private String items(Subscription one, About about, List<PlanNews> plans, int more, Words words) {
        String items = plans.stream().map(plan -> "<h2>" + escaped(printed(plan.title())) + "</h2>\n<ul>\n" + plan.items().stream()
            .map(each -> "<li>" + linked(properties.address() + each.path(), title(each, one)) + "<br>"
                + escaped(printed(one.language().of(each.text()))) + "</li>").collect(Collectors.joining("\n")) + "\n</ul>\n")
            .collect(Collectors.joining());
        return "<p>" + escaped(words.say("weekly", about.unitName())) + "</p>\n" + items
            + (more > 0 ? "<p>" + escaped(words.say("weekly.more", more)) + "</p>\n" : "")
            + "<p>" + linked(properties.address() + about.page(), words.say("weekly.page")) + "</p>\n"
            + "<p>" + linked(properties.link(one.key()), words.say("weekly.stop")) + "</p>";
    }

    private static String title(News each, Subscription one) {
        return printed(one.language().of(each.title()));
    }

    private static String html(String body) {
        return "<html><body>\n" + body + "\n</body></html>\n";
    }

    private static String linked(String address, String text) {
        return "<a href=\"" + HtmlUtils.htmlEscape(address) + "\">" + escaped(text) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /** On one line: what others typed opens no header and no paragraph of its own. */
    private static String printed(String text) {
        return NOT_PRINTED.matcher(text).replaceAll(" ").strip();
    }

    /** What the letters say, in a language. */
    private record Words(ResourceBundle texts, Locale locale) {

        static Words in(Language language) {
            Locale locale = language == Language.VI ? Locale.of("vi", "VN") : Locale.UK;
            return new Words(ResourceBundle.getBundle("digest-mail", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
        }

        private String say(String key, Object... values) {
            return printed(new MessageFormat(texts.getString(key), locale).format(values));
        }

        private String day(LocalDate day) {
            return DateTimeFormatter.ofPattern(texts.getString("date"), locale).format(day);
        }
    }
}
