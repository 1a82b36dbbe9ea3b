package vn.tiendo.plan.resolution.domain;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Units of measure, as the words after a number name them. */
final class Units {

    /** @param to token after the last of the unit */
    record Unit(String name, int to) {
    }

    private static final Phrases KNOWN = Phrases.of("""
            % điểm|%|‰|điểm %|điểm phần trăm|phần trăm|phần nghìn|điểm|đồng|đ|vnđ|vnd|usd|ha|hecta|héc ta|m2|m²|m3|m³|m
            km|km2|km²|mét|mét vuông|mét khối|kg|g|tấn|tạ|yến|lít|kwh|mw|mwh|người|nhân khẩu|lao động|lượt lao động
            lượt người|lượt khách|lượt|khách|hộ|hộ gia đình|hộ dân|hộ nghèo|hộ cận nghèo|hộ kinh doanh|căn|căn nhà|nhà
            ngôi nhà|căn hộ|trường|trường học|lớp|phòng học|học sinh|trẻ em|trẻ|em|bé trai|bé gái|cháu|giáo viên|bác sĩ|giường
            giường bệnh|trạm|trạm y tế|cơ sở|doanh nghiệp|hợp tác xã|htx|tổ hợp tác|tổ|tổ dân phố|thôn|bản|ấp|khóm|khối
            khu phố|buôn|làng|xã|phường|thị trấn|huyện|tiêu chí|chỉ tiêu|công trình|dự án|mô hình|sản phẩm|tuyến
            tuyến đường|tuyến hẻm|con|công dân|thanh niên|đảng viên|đoàn viên|hội viên|cán bộ|quân nhân|cây|cuộc|buổi
            lần|đợt|vụ|vụ việc|trường hợp|hồ sơ|văn bản|nghị quyết|ngày|tháng|tuổi|năm|bậc|thuê bao|máy|camera|đơn vị
            tổ chức|câu lạc bộ|đội|chi bộ|suất|phần quà|giờ|km đường|chợ|nhà máy|lồng bè|tàu|chiếc|cái|bộ|đô thị
            gia đình|dòng họ|nhà văn hóa|điểm trường|điểm dân cư|triệu|khu dân cư|khu|cụm|vườn|trang trại|gia trại""");
    private static final Phrases NO_UNIT = Phrases.of("""
            và|so|trở|trong|từ|đến|đạt|của|với|cho|là|thì|hoặc|hay|theo|trên|dưới|tại|ở|được|bị|có|không|nên|như|để
            do|về|bằng|các|số|những|mỗi|cả|còn|xuống|lên|tăng|giảm|gồm|bao|nhằm|phấn|hoàn|tham|vào|ra|khi|nếu|đã|đang
            sẽ|mới|thêm|nữa|mức|qua|góp|đưa|thu|chi|lần|kế|dự|chỉ|riêng|tương""");

    private Units() {
    }

    /** Nothing there that could be counted: a sign, or a word of the sentence. */
    static boolean none(Tokens tokens, int at) {
        return !tokens.at(at).isWord() || NO_UNIT.lengthAt(tokens, at) > 0;
    }

    /** The unit that begins here; a noun that is not known is one too, as in "02 tổ liên gia". */
    static @Nullable Unit at(Tokens tokens, int at, boolean afterPower) {
        int length = KNOWN.lengthAt(tokens, at);
        if (length == 0 && (!tokens.at(at).isWord() || NO_UNIT.lengthAt(tokens, at) > 0 || afterPower)) {
            return null;
        }
        int end = perWhat(tokens, at + Math.max(1, length));
        return new Unit(name(tokens.run(at, end)), end);
    }

    /** "đồng/người/năm", "m³/ngày đêm", "bác sĩ/10.000 dân". */
    static int perWhat(Tokens tokens, int at) {
        int end = at;
        while (tokens.at(end).is("/") && (tokens.at(end + 1).isWord() || tokens.at(end + 1).isNumber())) {
            boolean counted = tokens.at(end + 1).isNumber() || tokens.at(end + 1).is("vạn");
            boolean day = tokens.at(end + 1).is("ngày") && tokens.at(end + 2).is("đêm");
            boolean capita = tokens.at(end + 1).is("đầu") && tokens.at(end + 2).is("người");
            int of = counted ? KNOWN.lengthAt(tokens, end + 2) : 0;
            end += of > 0 ? 2 + of : counted && tokens.at(end + 2).isWord() || day || capita ? 3 : 2;
        }
        return end;
    }

    /** As printed but for case, which capitals of a heading or a first cell would change. */
    private static String name(Tokens unit) {
        return spelled(unit.shown());
    }

    static String spelled(String shown) {
        boolean symbol = shown.matches("\\p{Lu}{2,3}(?:, \\p{Lu}{2,3})*|k\\p{Lu}\\p{L}?|MWh");
        var name = symbol ? shown : shown.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "đ", "vnđ", "vnd", "VNĐ", "VND" -> "đồng";
            case "% điểm", "điểm phần trăm" -> "điểm %";
            case "phần trăm", "%/năm" -> "%";
            case "phần nghìn" -> "‰";
            default -> name.startsWith("đ/") ? "đồng" + name.substring(1) : name;
        };
    }
}
