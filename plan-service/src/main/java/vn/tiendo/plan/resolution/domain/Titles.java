package vn.tiendo.plan.resolution.domain;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** What a statement is about, without its number. */
final class Titles {

    private static final int TOO_SHORT = 4;
    private static final Phrases MEASURED = Phrases.of("""
            %|‰|đồng|ha|tấn|tạ|km|m2|m²|m3|m³|kg|người|lao động|triệu|tỷ|điểm|tuổi|giường|bác sĩ|usd|trở lên|trở xuống""");
    private static final Phrases REMARK = Phrases.of("so với|so|trở lên|trên cả|theo|(|,|và|trong năm|so sánh|vào năm");
    private static final Phrases FILLERS = Phrases.of("phấn đấu|và|,|:|-|tiếp tục phấn đấu|đồng thời|tỷ lệ");

    private Titles() {
    }

    static String of(Tokens clause, @Nullable Measure measure, String topic) {
        var words = measure == null ? clause : withoutMeasure(clause, measure);
        var shown = measure == null ? words.shown() : words.shown() + object(clause, measure);
        var title = shown.replaceAll("[\\s:,;.\\-–*]+$", "");
        if (measure != null && measure.isShare() && measure.from() <= clause.from() + 1 && !words.isEmpty()) {
            title = "Tỷ lệ " + title;
        }
        boolean tooShort = words.words() <= TOO_SHORT && !topic.isEmpty();
        return capital(tooShort ? topic + (title.isEmpty() ? "" : ": " + title) : title.isEmpty() ? clause.shown() : title);
    }

    private static Tokens withoutMeasure(Tokens clause, Measure measure) {
        var before = clause.run(clause.from(), measure.from());
        var after = clause.run(measure.to(), clause.to());
        return before.words() == 0 || before.words() == FILLERS.lengthAt(before, before.from())
                ? measure.isShare() ? after : clause : before;
    }

    /** The object may stand after its number: "Trồng mới 35 ha quế". */
    private static String object(Tokens clause, Measure measure) {
        var before = clause.run(clause.from(), measure.from());
        boolean counted = !measure.isShare() && MEASURED.lengthBefore(clause, measure.to()) == 0;
        var after = clause.run(counted ? measure.low().from() + 1 : measure.to(), clause.to());
        return before.words() == 0 || after.words() == 0 || after.startsWith(REMARK) ? "" : " " + after.shown();
    }

    private static String capital(String title) {
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
