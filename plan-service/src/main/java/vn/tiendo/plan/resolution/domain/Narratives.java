package vn.tiendo.plan.resolution.domain;

import java.math.BigDecimal;

import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.DoneBy;
import vn.tiendo.plan.resolution.domain.ReadRule.MeetAssigned;
import vn.tiendo.plan.resolution.domain.ReadRule.NoneOccur;

/** Statements that have no measure and are assessed in words. */
final class Narratives {

    private static final Phrases LEADS = Phrases.of("và|phấn đấu|tiếp tục|đồng thời|công tác|không ngừng|việc|,|-");
    private static final Phrases JUDGED = Phrases.of("""
            hoạt động tốt|hoạt động hiệu quả|hoạt động có hiệu quả|được giữ vững|được đảm bảo|được bảo đảm|được nâng cao
            được nâng lên|được quan tâm|được củng cố|được tăng cường|có hiệu quả|phát triển mạnh|ổn định|được kiểm soát""");
    private static final Phrases PREVENTION = Phrases.of("phòng chống|phòng , chống|ngăn chặn|đấu tranh");
    private static final Phrases OFFENCES = Phrases.of("trái phép|vi phạm|đua xe|bạo lực|xâm hại|cháy");
    private static final Phrases ON_TIME = Phrases.of("đầy đủ|đúng thời gian|đúng hạn|đúng quy định|đúng theo quy định|kịp thời");
    private static final Phrases FUNDS = Phrases.of("vận động quỹ|quỹ vì người nghèo|quỹ đền ơn|vận động");
    private static final Phrases TITLES = Phrases.of("tiêu chí cơ quan|danh hiệu|cơ quan văn hóa|an toàn về an ninh");
    private static final Phrases CHECKS = Phrases.of("hậu kiểm|kiểm tra|thanh tra");
    private static final int FEWEST_WORDS = 2;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private Narratives() {
    }

    static boolean opens(Tokens words) {
        int at = words.from();
        int lead = LEADS.lengthAt(words, at);
        while (lead > 0) {
            at += lead;
            lead = LEADS.lengthAt(words, at);
        }
        return Pieces.VERBS.lengthAt(words, at) > 0 && !isAimless(words) || words.has(JUDGED);
    }

    /** "Thực hiện tốt," without an object sets nothing by itself. */
    private static boolean isAimless(Tokens words) {
        return words.words() <= 3 && words.at(words.from()).is("thực");
    }

    static boolean isStatement(Tokens words) {
        return words.words() >= FEWEST_WORDS && !isAimless(words);
    }

    static Reading of(Tokens words) {
        var reading = Reading.narrative();
        if (words.has(PREVENTION) && words.has(OFFENCES)) {
            return reading.proposing(new NoneOccur());
        }
        if (words.has(ON_TIME) || words.has(CHECKS)) {
            return reading.proposing(new AtLeast(WHOLE, false));
        }
        return words.has(FUNDS) ? reading.proposing(new MeetAssigned(WHOLE))
                : words.has(TITLES) ? reading.proposing(new DoneBy(null)) : reading;
    }
}
