package vn.tiendo.plan.resolution.domain;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What a statement is about, without its number. */
final class Titles {

    /** "Tỷ lệ hộ nghèo giảm từ 2,5%" xuống còn …: what it was is not what it is about. */
    private static final String BASELINE = "(?iu)\\s(?:giảm|tăng|nâng)?\\s{0,2}từ\\s[\\d.,]+[^,;]{0,40}$";
    private static final int TOO_SHORT = 4;
    /** Its parts are shares of one whole, which their names alone do not tell. */
    private static final String STRUCTURE = Folded.fold("cơ cấu");
    private static final Phrases MEASURED = Phrases.of("""
            %|‰|đồng|ha|tấn|tạ|km|m2|m²|m3|m³|kg|người|lao động|triệu|tỷ|điểm|tuổi|giường|bác sĩ|usd|trở lên|trở xuống""");
    private static final Phrases REMARK = Phrases.of("so với|so|trở lên|trên cả|theo|(|,|và|trong năm|so sánh|vào năm");
    private static final Phrases KEPT = Phrases.of("bình quân|cả năm|hàng năm|hằng năm|mới");
    private static final Phrases FILLERS = Phrases.of("phấn đấu|và|,|:|-|tiếp tục phấn đấu|đồng thời|tỷ lệ");

    private Titles() {
    }

    static String of(Tokens clause, @Nullable Measure measure, String topic) {
        var words = measure == null ? clause : withoutMeasure(clause, measure);
        var shown = measure == null ? words.shown() : words.shown() + object(clause, measure);
        var title = shown.replaceAll("[\\s:,;.\\-–*]+$", "").replaceAll(BASELINE, "");
        if (measure != null && measure.isShare() && measure.from() <= clause.from() + 1 && !words.isEmpty()) {
            title = "Tỷ lệ " + title;
        }
        boolean named = !topic.isEmpty() && (words.words() <= TOO_SHORT || Folded.fold(topic).startsWith(STRUCTURE));
        return capital(named ? topic + (title.isEmpty() ? "" : ": " + title) : title.isEmpty() ? clause.shown() : title);
    }

    private static Tokens withoutMeasure(Tokens clause, Measure measure) {
        var before = clause.run(clause.from(), measure.from() + KEPT.lengthAt(clause, measure.from()));
        var after = clause.run(measure.to(), clause.to());
        return before.words() == 0 || before.words() == FILLERS.lengthAt(before, before.from())
                ? measure.isShare() ? after : clause : before;
    }

    /** The object may stand after its number: "Trồng mới 35 ha quế". */
    private static String object(Tokens clause, Measure measure) {
        var before = clause.run(clause.from(), measure.from());
        boolean counted = !measure.isShare() && MEASURED.lengthBefore(clause, measure.to()) == 0;
        var after = clause.run(counted ? afterNumber(measure) : measure.to(), clause.to());
        var number = measure.last();
        boolean unitOnly = counted && after.words() == clause.run(number.from() + 1, number.to()).words();
        return before.words() == 0 || after.words() == 0 || unitOnly || after.startsWith(REMARK) ? "" : " " + after.shown();
    }

    /** Of "03/03 trường" and of "6,5 - 7%/năm" both numbers. */
    private static int afterNumber(Measure measure) {
        return measure.last().from() + (measure.whole() == null ? 1 : 3);
    }

    private static String capital(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
