package vn.tiendo.plan.resolution.domain;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What a statement is about, without its number. */
final class Titles {

    /** "Tỷ lệ hộ nghèo giảm từ 2,5%" xuống còn …: what it was is not what it is about. */
    private static final String BASELINE = "(?iu)\\s(?:giảm|tăng|nâng)?\\s{0,2}từ\\s[\\d.,]+(?!\\s{0,2}tuổi)[^,;]{0,40}$";
    /** "Tỷ lệ che phủ rừng ổn định ở mức 52%": how it is to stand is no part of its name. */
    private static final String MANNER = "(?iu)(?:\\s(?:phấn đấu|ổn định|ổn định ở|duy trì|duy trì ở|tiếp tục|ước|chiếm|đạt))+$";
    private static final String COMPARED = "(?iu)\\sso (?:với|cùng|năm|đầu|cuối)\\s.*$";
    private static final int TOO_SHORT = 4;
    private static final int SHORT_PART = 9;
    static final Phrases WHOLE_NAMES = Phrases.of("tỷ lệ|tổng|tốc độ|số|sản lượng|diện tích");
    /** Its parts are shares of one whole, which their names alone do not tell. */
    private static final String STRUCTURE = Folded.fold("cơ cấu");
    private static final Phrases MEASURED = Phrases.of("""
            %|‰|đồng|ha|km đường|tấn|tạ|km|m2|m²|m3|m³|kg|người|lao động|triệu|tỷ|điểm|tuổi|giường|bác sĩ|usd|trở lên|trở xuống""");
    private static final Phrases PERSONS = Phrases.of("người|lao động|điểm");
    static final Phrases PLANNED = Phrases.of("chỉ tiêu|kế hoạch|dự toán|kh");
    private static final Phrases REMARK = Phrases.of("so với|so|trở lên|trên cả|theo|(|,|và|trong năm|so sánh|vào năm");
    private static final Phrases POWERS = Phrases.of("triệu|nghìn|ngàn|tỷ|vạn");
    private static final Phrases VERBS_ONLY = Phrases.of("phát triển|phát triển thêm|thành lập thêm|thành lập mới|thành lập|khởi công|xây dựng|xây dựng mới|xây mới|kết nạp|trồng mới|đón|nâng cấp|sửa chữa|làm mới|duy tu");
    private static final Phrases KEPT = Phrases.of("bình quân|cả năm|hàng năm|hằng năm|mới");
    private static final Phrases FILLERS = Phrases.of("phấn đấu|và|,|:|-|tiếp tục phấn đấu|đồng thời|tỷ lệ");

    private Titles() {
    }

    /**
     * @param topic what the item is about, or what this is a part of
     * @param part of a total, which its own words seldom name
     */
    static String of(Tokens clause, @Nullable Measure measure, String topic, boolean part) {
        var words = measure == null ? clause : withoutMeasure(clause, measure);
        if (measure != null && !topic.isEmpty() && Dependents.goesOn(clause, measure)) {
            return capital((topic + ": " + clause.run(clause.from(), measure.low().from()).shown() + " "
                    + clause.run(measure.to(), clause.to()).shown()).strip());
        }
        var shown = measure == null ? words.shown() : words.shown() + object(clause, measure);
        var title = shown.replaceAll("[\\s:,;.\\-–*]+$", "").replaceAll(BASELINE, "")
                .replaceAll(MANNER, "").replaceAll(COMPARED, "");
        boolean subjectless = measure != null && measure.isShare() && before(clause, measure).isEmpty()
                && !Shares.isOfPeople(words);
        boolean incomplete = subjectless ||  words.words() <= (part ? SHORT_PART : TOO_SHORT) && !(part && words.startsWith(WHOLE_NAMES));
        boolean share = measure != null && isShareOf(words, measure) && measure.from() <= clause.from() + 1;
        boolean named = !topic.isEmpty() && (incomplete || Folded.fold(topic).startsWith(STRUCTURE));
        title = share && !named ? "Tỷ lệ " + title : title;
        return capital(named ? topic + (title.isEmpty() ? "" : ": " + title) : title.isEmpty() ? clause.shown() : title);
    }

    /** What stands before the number and the words that belong to it. */
    static Tokens before(Tokens clause, Measure measure) {
        return clause.run(clause.from(), measure.from() + KEPT.lengthAt(clause, measure.from()));
    }

    private static Tokens withoutMeasure(Tokens clause, Measure measure) {
        var before = before(clause, measure);
        var after = clause.run(measure.to(), clause.to());
        return before.words() == 0 || before.words() == FILLERS.lengthAt(before, before.from())
                ? measure.isShare() ? after : named(clause, measure) : before;
    }

    /** "Giảm 10% số vụ" and "100% chỉ tiêu giao quân" are no shares of what follows. */
    private static boolean isShareOf(Tokens words, Measure measure) {
        return measure.isShare() && !words.isEmpty() && !measure.comparison().changes() && !words.startsWith(PLANNED);
    }

    /** "22 bác sĩ/10.000 dân" is named by what it counts, "Từ 150 tỷ đồng trở lên" by nothing but itself. */
    private static Tokens named(Tokens clause, Measure measure) {
        var after = clause.run(afterNumber(clause, measure), clause.to());
        var counted = Shares.withoutOrMore(after);
        boolean unitOnly = MEASURED.lengthAt(counted, counted.from()) == counted.words();
        return unitOnly || !after.at(after.from()).isWord() ? clause : after;
    }

    /** The object may stand after its number: "Trồng mới 35 ha quế". */
    private static String object(Tokens clause, Measure measure) {
        var before = clause.run(clause.from(), measure.from());
        boolean person = PERSONS.lengthBefore(clause, measure.to()) > 0 && clause.at(measure.to()).isWord();
        boolean counted = !measure.isShare() && (person || MEASURED.lengthBefore(clause, measure.to()) == 0);
        var after = Shares.withoutOrMore(clause.run(
                counted ? afterNumber(clause, measure) : measure.to(), remarkAfter(clause, measure)));
        var number = measure.last();
        boolean unitOnly = counted && after.words() == clause.run(afterNumber(clause, measure), number.to()).words();
        boolean none = before.words() == 0 || after.words() == 0 || unitOnly || after.startsWith(REMARK)
                || after.startsWith(PLANNED) || measure.isShare() && Shares.isPopulation(after);
        if (none) {
            return unitOnly && !before.isEmpty() && VERBS_ONLY.lengthBefore(before, before.to()) > 0 ? " " + after.shown() : "";
        }
        boolean joined = clause.at(measure.from()).is("cho") || counted && clause.at(measure.from()).is("đạt");
        return " " + (joined ? clause.at(measure.from()).text() + " " : "") + after.shown();
    }

    private static int remarkAfter(Tokens clause, Measure measure) {
        int bracket = clause.find("(", measure.to());
        return bracket < 0 ? clause.to() : bracket;
    }

    /** Of "03/03 trường" and of "6,5 - 7%/năm" both numbers. */
    private static int afterNumber(Tokens clause, Measure measure) {
        int at = measure.last().from() + (measure.whole() == null ? 1 : 3);
        return at + POWERS.lengthAt(clause, at);
    }

    static String capital(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
