package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

import vn.tiendo.plan.resolution.domain.Piece.Break;

/** Cuts the words of a paragraph at full stops, semicolons, commas, "trong đó", and at an "và" that joins two statements. */
final class Pieces {

    /** More is no sentence; bounds the work on one. */
    private static final int LONGEST = 250;
    private static final int BARE_VERB = 2;
    private static final Phrases PART = Phrases.of("trong đó :|trong đó|, trong đó|, trong đó :|trong đó có|( trong đó|( trong đó :|( trong đó có");
    private static final Phrases ABBREVIATED = Phrases.of("tp|tr|q|p|tx|ths|ts|kt|tm|bs|pgs|gs|đ|h");
    private static final Phrases PASSIVE = Phrases.of("được");
    private static final Phrases FIXED = Phrases.of("""
            phòng , chống|khiếu nại , tố cáo|tiết kiệm , chống|cây trồng , vật nuôi|trật tự , an toàn|an ninh , trật tự
            người dân , doanh nghiệp|thu gom , xử lý|thu gom , vận chuyển|cán bộ , công chức|công chức , viên chức
            công chức , nhân viên|viên chức , người lao động|cán bộ , chiến sỹ|cán bộ , đảng viên|tuyên truyền , phổ biến
            trong sạch , vững mạnh|ngành , nghề|vững mạnh , rộng khắp|sản xuất , kinh doanh|một cửa , một cửa
            cảnh quan , môi trường|văn hóa , thể thao|văn hóa , văn nghệ|thể dục , thể thao|xã , phường|phường , xã
            xã , thị trấn|phường , thị trấn|khu phố , ấp|ấp , khu phố|thôn , bản|bản , thôn|thôn , xóm|khá , giàu
            cháy , nổ|văn minh , hiện đại|xanh , sạch|sạch , đẹp|tổ chức , cá nhân|cá nhân , tổ chức|hộ gia đình , cá nhân
            cơ quan , đơn vị|đơn vị , doanh nghiệp|lồng ghép , gắn|nông , lâm|lâm , thủy sản|nông , lâm nghiệp
            lâm nghiệp , thủy sản|chăm sóc , giáo dục|tài nguyên , môi trường|tài nguyên , khoáng sản|tài sản , vật kiến trúc
            đầy đủ , đúng|kịp thời , chính xác|đầy đủ , kịp thời|kịp thời , đầy đủ|kịp thời , đúng|công khai , minh bạch
            tố giác , tin báo|nhựa hóa , bê tông|thôn , buôn|buôn , thôn|đơn vị , trường học|cháy , nổ|sắp xếp , bố trí|dân chủ , công khai|số vụ , số|tin báo , tố giác|số người chết , số|khá , giỏi|giỏi , khá|văn hóa , văn minh|gia đình , cá nhân|bằng cấp , chứng chỉ|văn bằng , chứng chỉ
            quản lý , sử dụng|quản lý , khai thác|duy tu , bảo dưỡng|duy tu , sửa chữa|xây dựng , sửa chữa|nâng cấp , sửa chữa
            sửa chữa , nâng cấp|kiểm tra , giám sát|thanh tra , kiểm tra|thi công , giải ngân|người lao động , người
            bảo tồn , phát huy|phát triển , nâng cao|sức khỏe , sinh|khám , chữa|tiếp dân , giải quyết|dân tộc , tôn giáo
            bồi thường , hỗ trợ|hỗ trợ , tái định cư|chất lượng , hiệu quả|đúng , đủ|văn thư , lưu trữ|an toàn , an ninh
            quốc phòng , an ninh|trẻ em , học sinh|ốm đau , thai sản|nghèo , cận nghèo|hộ nghèo , hộ cận nghèo
            tuyển chọn , gọi|thủy lợi , giao thông|ngầm , nổi|phong phú , đa dạng|thân thiện , hiện đại""");
    static final Phrases VERBS = Phrases.of("""
            thực hiện|tổ chức|phối hợp|quản lý|quan tâm|định hướng|tăng cường|đẩy mạnh|nâng cao|xây dựng|phát triển
            tiếp tục|tập trung|triển khai|duy trì|giữ vững|đảm bảo|bảo đảm|chăm lo|vận động|phát động|phòng chống
            phòng , chống|xử lý|giải quyết|làm tốt|chủ động|thường xuyên|có xây dựng|có kế hoạch|có lịch|có sơ|nâng cấp
            hoàn thành|hoàn thiện|củng cố|kiện toàn|rà soát|kiểm tra|khuyến khích|hỗ trợ|chú trọng|cải thiện|cải cách
            thúc đẩy|ổn định|huy động|giám sát|khai thác|bảo vệ|kiểm soát|ngăn chặn|hướng dẫn|theo dõi|tuyên truyền
            chỉ đạo|phát huy|đổi mới|sắp xếp|quy hoạch|chuyển đổi|đầu tư|sửa chữa|bảo tồn|ứng dụng|thu hút|kêu gọi
            tạo điều kiện|tham mưu|tiếp nhận|kết nạp|lập|ban hành|đề nghị|làm|chấp hành|đạt|có|phấn đấu|mở rộng|trồng
            chỉnh trang|hạn chế|đấu tranh|bố trí|lắp đặt|tạo việc làm|giới thiệu|đưa|thành lập|bê tông hóa|đào tạo|tạo
            xóa|khắc phục|cấp|cải tạo|đăng ký|tuyển|giao|gìn giữ|giảm|tăng|nâng|kéo giảm|hạ|giải ngân|tích cực|quyết liệt
            nghiêm túc|kịp thời|cung cấp|mở|ra mắt|khởi công|tổng kết|công khai|kiềm chế|thu gom|tranh thủ|từng bước""");

    private final Tokens all;
    private final boolean[] enclosed;
    private final List<Piece> pieces = new ArrayList<>();
    private Break before = Break.SENTENCE;
    private boolean inBrackets;
    private int from;

    private Pieces(Tokens all) {
        this.all = all;
        this.enclosed = Enclosure.of(all);
        this.from = all.from();
    }

    static List<Piece> of(Tokens words) {
        var pieces = new Pieces(words);
        pieces.cut();
        return pieces.pieces;
    }

    private void cut() {
        int at = all.from();
        while (at < all.to()) {
            int skip = enclosed[at - all.from()] ? 0 : separator(at);
            at += Math.max(1, skip);
            if (skip == 0 && at - from >= LONGEST) {
                close(at, at, Break.SENTENCE);
            }
        }
        close(all.to(), all.to(), Break.SENTENCE);
    }

    /** Closes the piece at a separator; its number of tokens, 0 for no separator. */
    private int separator(int at) {
        int part = Math.max(PART.lengthAt(all, at), Enclosure.opensParts(all, at) ? 1 : 0);
        if (part > 0) {
            inBrackets |= Enclosure.opensParts(all, at);
            return close(at, at + part, Break.PART);
        }
        var token = all.at(at);
        if (inBrackets && token.is(")")) {
            inBrackets = false;
            return close(at, at + 1, Break.SEMICOLON);
        }
        if (token.is(";")) {
            return close(at, at + 1, Break.SEMICOLON);
        }
        if (token.is(".") && endsSentence(at)) {
            return close(at, at + 1, Break.SENTENCE);
        }
        if (token.is(",") && !withinFixed(at)) {
            return close(at, at + 1, Break.COMMA);
        }
        return token.is("và") && joinsStatements(at) ? close(at, at + 1, Break.AND) : 0;
    }

    private int close(int end, int next, Break after) {
        if (end > from) {
            pieces.add(new Piece(all.run(from, end), before));
        }
        before = after == Break.COMMA && end == from && before == Break.PART ? before : after;
        from = next;
        return next - end;
    }

    private boolean endsSentence(int at) {
        int next = all.at(at + 1).start();
        if (at + 1 >= all.to()) {
            return true;
        }
        boolean capital = Character.isUpperCase(all.source().shown.charAt(next)) || !all.at(at + 1).isWord();
        boolean gap = next > all.at(at).end();
        return capital && (gap || all.at(at + 1).isWord()) && ABBREVIATED.lengthBefore(all, at) == 0;
    }

    private boolean withinFixed(int comma) {
        for (int start = Math.max(from, comma - 4); start < comma; start++) {
            if (start + FIXED.lengthAt(all, start) > comma) {
                return true;
            }
        }
        boolean opens = bareVerb(from, comma) && !all.at(from).is("có") && VERBS.lengthAt(all, comma + 1) > 0;
        return opens || bareVerb(comma + 1, next(comma)) && all.run(from, comma).has(PASSIVE);
    }

    /** "Kiềm chế, giảm 5% số vụ", "được tiếp nhận, giải quyết": a verb alone says nothing of its own. */
    private boolean bareVerb(int start, int end) {
        return end > start && end - start <= BARE_VERB && VERBS.lengthAt(all, start) == end - start;
    }

    private int next(int separator) {
        int end = separator + 1;
        while (end < all.to() && end - separator < LONGEST && !isSeparator(end)) {
            end++;
        }
        return end;
    }

    private boolean joinsStatements(int and) {
        int end = next(and);
        var left = all.run(from, and);
        var right = all.run(and + 1, end);
        if (UnmeasuredRule.NONE.lengthAt(right, right.from()) > 0) {
            return true;
        }
        boolean measured = !Measures.none(right) && (!Measures.none(left) || UnmeasuredRule.of(left) != null);
        return measured || right.startsWith(VERBS) && left.words() > BARE_VERB && right.words() > BARE_VERB
                && !left.has(PASSIVE);
    }

    private boolean isSeparator(int at) {
        var token = all.at(at);
        return token.is(",") || token.is(";") || token.is("và") || token.is(".");
    }
}
