package vn.tiendo.plan.resolution.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.Paragraphs.Paragraph;

/** Reads what stands above "Quyết nghị": issuer, number, date, session, title, and the year of the plan. */
final class LetterheadReader {

    private static final String RESOLUTION = Folded.fold("nghị quyết");
    private static final int HEAD_LINES = 60;
    private static final int LONGEST_LINE = 400;
    private static final int TITLE_LINES = 4;
    private static final Pattern GAP = Pattern.compile("\\t| {2,}|\\|");
    private static final Pattern NUMBER = Pattern.compile(
            "số\\s{0,3}:?\\s{0,3}(\\d{1,5})\\s{0,3}/\\s{0,2}((?:\\d{4}\\s{0,2}/\\s{0,2})?nq\\s?-\\s?hđnd[\\p{L}\\d-]{0,12})");
    private static final Pattern DATE_IN_WORDS = Pattern.compile(
            "ngày\\s{1,3}(\\d{1,2})\\s{1,3}tháng\\s{1,3}(\\d{1,2})\\s{1,3}năm\\s{1,3}(\\d{4})");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2})\\s?/\\s?(\\d{1,2})\\s?/\\s?(\\d{4})");
    private static final Pattern YEAR = Pattern.compile("năm\\s{1,3}(20\\d\\d)");
    private static final Pattern COLUMN_YEAR = Pattern.compile(
            "(?:" + Folded.fold("năm|kế hoạch|kh|chỉ tiêu") + ")\\s{1,3}(20\\d\\d)");
    private static final Pattern SESSION = Pattern.compile(
            Folded.fold("khóa") + "\\s{1,3}([\\p{L}\\d]{1,6}).{0,60}?" + Folded.fold("kỳ họp")
                    + "\\s{1,3}(?:" + Folded.fold("lần") + "\\s{1,3})?" + Folded.fold("thứ")
                    + "\\s{1,3}(\\p{L}{1,6}(?:\\s\\p{L}{1,6})?|\\d{1,3})", Pattern.DOTALL);
    private static final Phrases GROUNDS = Phrases.of("căn cứ|quyết nghị|điều|sau khi|xét");
    private static final Phrases COUNCIL = Phrases.of("hội đồng nhân dân|hđnd");
    private static final Phrases KINDS = Phrases.of("xã|phường|thị trấn|huyện|quận|thành phố|thị xã|tỉnh|đặc khu");
    private static final Phrases NUMBERED = Phrases.of("nghị quyết số");
    private static final Phrases NAME_ENDS = Phrases.of("khóa|về|ban hành|thông qua");
    private static final Phrases ABOUT = Phrases.of("về");
    private static final Phrases AFTER_TITLE = Phrases.of("hội đồng nhân dân|hđnd|căn cứ|quyết nghị|điều|khóa|xét");

    private final Folded source;
    private final List<Paragraph> head;
    private final List<Paragraph> all;

    private LetterheadReader(Folded source, List<Paragraph> all) {
        this.source = source;
        this.all = all;
        this.head = all.subList(0, Math.min(all.size(), HEAD_LINES));
    }

    static Letterhead read(Folded source, List<Paragraph> all) {
        var reader = new LetterheadReader(source, all);
        var title = reader.title();
        var date = reader.date();
        return new Letterhead(reader.issuer(), reader.number(), date, reader.year(title, date), reader.session(), title);
    }

    private Stream<Tokens> cells() {
        return head.stream().filter(line -> line.end() - line.start() <= LONGEST_LINE).flatMap(this::cells);
    }

    /** The letterhead is set in two columns. */
    private Stream<Tokens> cells(Paragraph line) {
        Matcher gap = GAP.matcher(source.text).region(line.start(), line.end());
        Stream.Builder<Tokens> cells = Stream.builder();
        int from = line.start();
        while (gap.find()) {
            cells.add(Tokens.of(source, from, gap.start()));
            from = gap.end();
        }
        return cells.add(Tokens.of(source, from, line.end())).build().filter(cell -> !cell.isEmpty());
    }

    private @Nullable String issuer() {
        var inside = sentence().map(LetterheadReader::council).orElse(null);
        return inside == null ? aboveTheTitle() : inside;
    }

    /** "Nghị quyết số … của HĐND thành phố Thủ Đức về …" in one paragraph. */
    private Optional<Tokens> sentence() {
        return head.stream().map(line -> Tokens.of(source, line.start(), line.end()))
                .filter(line -> line.startsWith(NUMBERED)).findFirst();
    }

    private static @Nullable String council(Tokens sentence) {
        String found = null;
        for (int at = sentence.find(COUNCIL, 0); at >= 0 && found == null; at = sentence.find(COUNCIL, at + 1)) {
            found = named(sentence.run(at + COUNCIL.lengthAt(sentence, at), sentence.to()));
        }
        return found;
    }

    private @Nullable String aboveTheTitle() {
        List<Tokens> cells = cells().toList();
        String found = null;
        for (int i = 0; i < cells.size() && found == null; i++) {
            int council = COUNCIL.lengthAt(cells.get(i), cells.get(i).from());
            if (council > 0) {
                var rest = cells.get(i).run(cells.get(i).from() + council, cells.get(i).to());
                found = rest.isEmpty() ? nextKind(cells, i + 1) : named(rest);
            }
        }
        return found;
    }

    private static @Nullable String nextKind(List<Tokens> cells, int from) {
        return cells.stream().skip(from).limit(4).filter(cell -> cell.startsWith(KINDS)).findFirst()
                .map(LetterheadReader::named).orElse(null);
    }

    private static @Nullable String named(Tokens rest) {
        int kind = KINDS.lengthAt(rest, rest.from());
        if (kind == 0) {
            return null;
        }
        int end = rest.from() + kind;
        while (end < rest.to() && rest.at(end).kind() != Token.Kind.SIGN && NAME_ENDS.lengthAt(rest, end) == 0) {
            end++;
        }
        var name = Stream.of(rest.run(rest.from() + kind, end).shown().split(" ")).map(LetterheadReader::capital)
                .collect(Collectors.joining(" "));
        return "Hội đồng nhân dân " + rest.run(rest.from(), rest.from() + kind).shown().toLowerCase(Locale.ROOT) + " "
                + name;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    private @Nullable String number() {
        return inHead(NUMBER).map(found -> found.group(1) + "/"
                + source.shown(found.start(2), found.end(2)).replaceAll("\\s", "").toUpperCase(Locale.ROOT)
                        .replace('–', '-')).orElse(null);
    }

    private @Nullable LocalDate date() {
        var words = inHead(DATE_IN_WORDS).or(() -> anywhere(DATE_IN_WORDS));
        var found = words.or(() -> inHead(DATE));
        return found.map(date -> Completion.date(date.group(1), date.group(2), date.group(3))).orElse(null);
    }

    /** Above the grounds, which have dates and numbers of their own. */
    private Optional<Matcher> inHead(Pattern pattern) {
        for (var line : head) {
            if (Tokens.of(source, line.start(), Math.min(line.end(), line.start() + 40)).startsWith(GROUNDS)) {
                return Optional.empty();
            }
            var matcher = pattern.matcher(source.text).region(line.start(), line.end());
            if (matcher.find()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    /** From the end: "… thông qua ngày 28 tháng 12 năm 2023". */
    private Optional<Matcher> anywhere(Pattern pattern) {
        return all.reversed().stream().limit(HEAD_LINES)
                .filter(line -> source.text.substring(line.start(), line.end()).contains("thông qua"))
                .map(line -> pattern.matcher(source.text).region(line.start(), line.end())).filter(Matcher::find)
                .findFirst();
    }

    private @Nullable String session() {
        var found = Stream.concat(head.stream(), all.reversed().stream().limit(HEAD_LINES))
                .map(line -> SESSION.matcher(source.text).region(line.start(), line.end())).filter(Matcher::find)
                .findFirst();
        return found.map(session -> "Khóa " + source.shown(session.start(1), session.end(1)) + ", kỳ họp thứ "
                + source.shown(session.start(2), session.end(2)).toLowerCase(Locale.ROOT)).orElse(null);
    }

    private @Nullable String title() {
        int at = 0;
        while (at < head.size() && !text(head.get(at)).strip().equals(RESOLUTION)) {
            at++;
        }
        return at < head.size() ? titleBelow(at) : sentence().map(LetterheadReader::subject).orElse(null);
    }

    private static @Nullable String subject(Tokens sentence) {
        int at = sentence.find(ABOUT, sentence.from());
        return at < 0 ? null : sentence.run(at, sentence.to()).shown();
    }

    private @Nullable String titleBelow(int at) {
        var title = new StringBuilder();
        for (int i = at + 1; i < head.size() && i <= at + TITLE_LINES && !ends(head.get(i))
                && (title.isEmpty() || !afterGap(i)); i++) {
            title.append(title.isEmpty() ? "" : " ").append(source.shown(head.get(i).start(), head.get(i).end()));
        }
        var words = title.toString().replaceAll("\\s+", " ").replaceAll("[*_#]+", "").strip();
        return words.isEmpty() ? null : words;
    }

    /** An empty line parts the title from what follows. */
    private boolean afterGap(int line) {
        return source.text.substring(head.get(line - 1).end(), head.get(line).start()).lines().count() > 1;
    }

    private boolean ends(Paragraph line) {
        return Label.at(source.shown, line.start(), line.end()) != null || Tokens.of(source, line.start(), Math.min(line.end(), line.start() + 60)).startsWith(AFTER_TITLE)
                || text(line).startsWith("(");
    }

    private String text(Paragraph line) {
        return source.text.substring(line.start(), Math.min(line.end(), line.start() + LONGEST_LINE))
                .replaceAll("[*_#]+", "");
    }

    private @Nullable Integer year(@Nullable String title, @Nullable LocalDate date) {
        var inTitle = title == null ? Optional.<String>empty() : last(YEAR.matcher(Folded.fold(title)));
        if (inTitle.isPresent()) {
            return Integer.valueOf(inTitle.get());
        }
        var named = all.stream().map(line -> source.text.substring(line.start(), Math.min(line.end(),
                line.start() + LONGEST_LINE))).filter(line -> line.contains(Folded.fold("chỉ tiêu")))
                .map(LetterheadReader::plannedFor).flatMap(Optional::stream).findFirst();
        return named.orElse(date == null ? null : following(date));
    }

    /** In a sentence the year that is named last; in the head of a table the latest: "TH năm 2023 | Kế hoạch 2024". */
    private static Optional<Integer> plannedFor(String line) {
        var last = last(YEAR.matcher(line)).map(Integer::valueOf);
        return line.indexOf('\t') < 0 ? last : Stream.concat(last.stream(), COLUMN_YEAR.matcher(line).results()
                .map(found -> Integer.valueOf(found.group(1)))).max(Comparator.naturalOrder());
    }

    /** A plan resolved in autumn or winter is for the year after. */
    private static int following(LocalDate date) {
        return date.getMonthValue() >= 10 ? date.getYear() + 1 : date.getYear();
    }

    private static Optional<String> last(Matcher years) {
        return years.results().map(found -> found.group(1)).reduce((_, later) -> later);
    }
}
