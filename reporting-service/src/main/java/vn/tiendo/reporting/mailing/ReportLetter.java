package vn.tiendo.reporting.mailing;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import vn.tiendo.platform.mail.PostMail;
import vn.tiendo.reporting.mailing.domain.IssuedReport;
import vn.tiendo.reporting.table.domain.Table.Language;

/** The letter that goes with an issued report, in the report's language: report-mail.properties (vi), report-mail_en.properties. */
@Component
class ReportLetter {

    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{Cntrl}\u2028\u2029]+");

    private final long attachUpTo;

    ReportLetter(MailingProperties properties) {
        this.attachUpTo = properties.attachUpTo().toBytes();
    }

    /** @param pdf asked for only when it goes with the letter */
    PostMail.Letter of(IssuedReport report, String recipient, Supplier<byte[]> pdf) {
        Words words = Words.in(report.language());
        PostMail.@Nullable Attachment attachment = report.pdf().bytes() > attachUpTo ? null
            : new PostMail.Attachment(report.pdf().name(), "application/pdf", pdf.get());
        List<String> lines = lines(report, recipient, attachment != null, words);
        return new PostMail.Letter(words.of("subject", report.symbol(), words.day(report), report.issuer()), String.join("\n\n", lines) + "\n",
            lines.stream().map(ReportLetter::paragraph).collect(Collectors.joining("\n", "<html><body>\n", "\n</body></html>\n")), attachment);
    }

    private static List<String> lines(IssuedReport report, String recipient, boolean attached, Words words) {
        String corrects = report.corrects();
        return Stream.of(Stream.of(words.of("greeting", recipient),
                words.of("issued", report.issuer(), report.symbol(), words.day(report), report.summary())),
            corrects == null ? Stream.<String>of() : Stream.of(words.of("corrects", corrects)),
            Stream.of(attached ? words.of("attached", report.pdf().name()) : words.of("download", report.pdfAddress()),
                words.of("check", report.checkAddress()), words.of("foot")))
            .flatMap(each -> each).toList();
    }

    /** What stands after the last space is an address, where it is one. */
    private static String paragraph(String line) {
        int last = line.lastIndexOf(' ') + 1;
        String end = HtmlUtils.htmlEscape(line.substring(last));
        boolean link = end.startsWith("http://") || end.startsWith("https://");
        return "<p>" + HtmlUtils.htmlEscape(line.substring(0, last)) + (link ? "<a href=\"" + end + "\">" + end + "</a>" : end) + "</p>";
    }

    /** What the letter says, in a language. */
    private record Words(ResourceBundle texts, Locale locale) {

        static Words in(Language language) {
            Locale locale = language == Language.VI ? Locale.of("vi", "VN") : Locale.UK;
            return new Words(ResourceBundle.getBundle("report-mail", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)), locale);
        }

        /** On one line: what others typed opens no header and no paragraph of its own. */
        private String of(String key, Object... values) {
            return NOT_PRINTED.matcher(new MessageFormat(texts.getString(key), locale).format(values)).replaceAll(" ").strip();
        }

        private String day(IssuedReport report) {
            return DateTimeFormatter.ofPattern(texts.getString("date"), locale).format(report.date());
        }
    }
}
