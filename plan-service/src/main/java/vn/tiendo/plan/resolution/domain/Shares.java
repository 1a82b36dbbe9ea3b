package vn.tiendo.plan.resolution.domain;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.DraftTarget.Quantity;
import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.AtMost;
import vn.tiendo.plan.resolution.domain.ReadRule.Between;
import vn.tiendo.plan.resolution.domain.ReadRule.ChangeFrom;
import vn.tiendo.plan.resolution.domain.ReadRule.Exactly;

/** What a percentage is a share of, where the words tell: "98% hộ gia đình đăng ký thu gom rác". */
final class Shares {

    static final String UNKNOWN = "Không rõ mẫu số của tỷ lệ.";
    private static final Phrases RATE = Phrases.of("tỷ lệ|hạ tỷ lệ|giảm tỷ lệ|kéo giảm tỷ lệ|nâng tỷ lệ|duy trì tỷ lệ|tỷ trọng|tỷ lệ số|phấn đấu tỷ lệ|phấn đấu|duy trì|và|số|độ");
    private static final Phrases DOES = Phrases.of("""
            được|đạt|đăng ký|tham gia|có|thực hiện|sử dụng|hoàn thành|là|ký|tổ chức|dùng|qua|phù hợp|hài lòng|ra|vào|đúng
            nộp|đảm bảo|bảo đảm|tái|không|trong|thuộc|hưởng|biết|đi|chấp hành|ứng dụng|phân loại|tốt nghiệp|trên|gia nhập
            triển khai|khám|tiêm|bị|giải quyết|trực tuyến|từ|theo|của|do|cam kết|kết nối|dưới|mắc""");
    /** A rate, a score or a growth is no share of anything. */
    private static final Phrases NO_SHARE = Phrases.of("""
            tốc độ|nhịp độ|chỉ số|mức độ|mức tăng|mức giảm|tăng|giảm|kéo giảm""");
    private static final Phrases OF_PLAN = Phrases.of("kế hoạch|chỉ tiêu|dự toán|nhiệm vụ|kh");
    private static final Phrases OR_MORE = Phrases.of("trở lên|trở xuống");
    private static final Phrases IN_ALL = Phrases.of("trong tổng số|trong tổng|trên tổng số|trên tổng");
    private static final Phrases HOUSEHOLDS = Phrases.of("hộ nghèo|hộ cận nghèo|hộ thoát nghèo|hộ tái nghèo");
    private static final Phrases PEOPLE = Phrases.of("""
            hộ|hộ gia đình|dân số|người|trẻ|trẻ em|học sinh|khu phố|thôn|ấp|bản|xã|phường|cán bộ|cơ sở|trường|lao động
            gia đình|doanh nghiệp|hồ sơ|đơn thư|tuyến đường|chất thải|rác thải|dân|người dân|phụ nữ|đảng viên|chi bộ|khối
            công dân|thanh niên|cơ quan|đơn vị|tổ dân phố|đô thị|hộ dân|văn bản|vụ việc|vụ|tuyến hẻm|cử tri|công trình""");

    private Shares() {
    }

    static Quantity of(Tokens clause, @Nullable Measure measure, Reading reading) {
        boolean share = measure != null && "%".equals(reading.unit()) && (reading.rule() instanceof AtLeast
                || reading.rule() instanceof AtMost || reading.rule() instanceof Between
                || reading.rule() instanceof Exactly);
        if (!share || measure == null) {
            return new Quantity(reading.unit(), null, null);
        }
        var after = withoutOrMore(clause.run(measure.to(), clause.to()));
        var before = Titles.before(clause, measure);
        var phrase = after.startsWith(OF_PLAN) || after.startsWith(PEOPLE) ? after : subject(before);
        if (phrase.startsWith(OF_PLAN)) {
            return new Quantity("%", trimmed(before), trimmed(phrase));
        }
        if (isPopulation(after) && !before.isEmpty()) {
            return new Quantity("%", trimmed(subject(before)), trimmed(after));
        }
        int all = phrase.find(IN_ALL, phrase.from() + 1);
        if (all > 0) {
            return new Quantity("%", trimmed(phrase.run(phrase.from(), all)),
                    trimmed(phrase.run(all + IN_ALL.lengthAt(phrase, all), phrase.to())));
        }
        if (phrase.startsWith(NO_SHARE)) {
            return new Quantity("%", null, null);
        }
        if (isPopulation(phrase) && phrase.from() < measure.to()) {
            return new Quantity("%", trimmed(phrase), null);
        }
        return phrase.startsWith(PEOPLE) ? new Quantity("%", trimmed(phrase), trimmed(population(phrase)))
                : new Quantity("%", phrase.isEmpty() ? null : trimmed(phrase), null);
    }

    /** "92% dân số": of whom, and not what. */
    static boolean isPopulation(Tokens words) {
        return !words.isEmpty() && words.startsWith(PEOPLE) && population(words).size() == words.size();
    }

    static boolean isOfPeople(Tokens words) {
        return words.startsWith(PEOPLE);
    }

    /** "từ 92% dân số trở lên". */
    static Tokens withoutOrMore(Tokens after) {
        return after.run(after.from(), after.to() - OR_MORE.lengthBefore(after, after.to()));
    }

    static Quantity ofRow(Tokens name, Reading reading) {
        var phrase = subject(name);
        boolean share = "%".equals(reading.unit()) && name.startsWith(RATE) && !(reading.rule() instanceof ChangeFrom);
        return !share ? new Quantity(reading.unit(), null, null) : new Quantity("%", trimmed(phrase),
                phrase.startsWith(PEOPLE) ? trimmed(population(phrase)) : null);
    }

    private static Tokens subject(Tokens before) {
        int at = before.from();
        int length = RATE.lengthAt(before, at);
        while (length > 0) {
            at += length;
            length = RATE.lengthAt(before, at);
        }
        at -= before.at(at).is("hóa") && before.at(at - 1).is("số") ? 1 : 0;
        return before.run(at, before.to());
    }

    /** "hộ đăng ký …" are some of the "hộ", as are "hộ nghèo". */
    private static Tokens population(Tokens phrase) {
        if (phrase.startsWith(HOUSEHOLDS)) {
            return phrase.run(phrase.from(), phrase.from() + 1);
        }
        int verb = phrase.find(DOES, phrase.from() + 1);
        return phrase.run(phrase.from(), verb < 0 ? phrase.from() + PEOPLE.lengthAt(phrase, phrase.from()) : verb);
    }

    private static @Nullable String trimmed(Tokens phrase) {
        var shown = phrase.shown().replaceAll("(?iu)[\\s:,;.]+$", "").replaceAll("(?iu)\\s(đạt|là|trở lên|trở xuống|ổn định|chiếm|phấn đấu)$", "");
        return shown.isEmpty() ? null : shown;
    }
}
