package vn.tiendo.plan.resolution.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.ReadRule.BetterThanLastYear;
import vn.tiendo.plan.resolution.domain.ReadRule.DoneBy;
import vn.tiendo.plan.resolution.domain.ReadRule.MeetAssigned;
import vn.tiendo.plan.resolution.domain.ReadRule.Narrative;
import vn.tiendo.plan.resolution.domain.ReadRule.NoneOccur;

/** When one predicate holds for several things: "X, Y và Z đạt 100%", "không có A, B". */
final class Sharing {

    private static final Phrases CARRIES = Phrases.of("""
            thực hiện tốt|thực hiện đầy đủ|thực hiện nghiêm|làm tốt|tổ chức tốt|quản lý tốt|quan tâm thực hiện tốt
            thực hiện có hiệu quả|thực hiện hiệu quả|chăm lo|vận động|đảm bảo tốt|triển khai tốt|phối hợp làm tốt
            phối hợp thực hiện tốt|tiếp tục thực hiện tốt|triển khai thực hiện tốt""");
    private static final Phrases ADDS = Phrases.of("""
            góp phần|nhất là|gắn với|theo|đảm bảo|bảo đảm|nhằm|như|kể cả|phù hợp|kịp thời|đúng|hiệu quả|đồng bộ|rộng khắp
            vượt cấp|kéo dài|phức tạp|đông người|nghiêm trọng|đặc biệt|trên địa bàn|tạo|từng bước|bao gồm|gồm|cụ thể|nâng
            so với|tương ứng|không|trên cơ sở|hoặc|qua đó|đáp ứng|phục vụ|tránh|để|làm|liên quan|gây|chất lượng|trong|tại
            của|cho|với|ở|có|đa dạng|minh bạch|hiện đại|văn minh|lành mạnh|an toàn|bền vững|trái|sâu rộng|đúng thời""");
    private static final Phrases LEADS = Phrases.of("công tác|tỷ lệ|kết quả|việc|phấn đấu|tổng");
    private static final Phrases PAIRS = Phrases.of("thu|chi|sơ|tổng kết|nhập|xuất");
    private static final Phrases NUMBER_AND_QUALITY = Phrases.of("""
            về số lượng và chất lượng|số lượng và chất lượng|cả số lượng và chất lượng|về số lượng , chất lượng""");
    private static final int SHORT = 4;

    private Sharing() {
    }

    static boolean carries(Tokens clause) {
        return clause.has(CARRIES);
    }

    /** Words that only say more about what stands before them. */
    static boolean adds(Tokens words) {
        return words.startsWith(ADDS) || words.words() == 0;
    }

    /** Whether these words without a verb go on with the verb of the statement before. */
    static boolean sharesVerb(Statement last, Tokens words) {
        if (adds(words)) {
            return false;
        }
        return switch (last.reading().rule()) {
            case NoneOccur() -> true;
            case Narrative() -> carries(last.clause()) || !opensWithVerb(last);
            case DoneBy _ -> sharesHaving(last, words);
            default -> false;
        };
    }

    /** "Không để xảy ra A, B": the second without its verb would say the opposite. */
    static String denied(Statement first, Statement second) {
        int none = first.clause().find(UnmeasuredRule.NONE, first.clause().from());
        if (!(second.reading().rule() instanceof NoneOccur) || none < 0) {
            return second.title();
        }
        var verb = first.clause().run(none, none + UnmeasuredRule.NONE.lengthAt(first.clause(), none)).shown();
        return Titles.capital(verb) + " " + second.clause().shown();
    }

    /** "Có sơ, tổng kết". */
    static boolean sharesHaving(Statement last, Tokens words) {
        return last.reading().rule() instanceof DoneBy && last.clause().at(last.clause().from()).is("có")
                && words.words() <= SHORT && !words.at(words.from()).is("có");
    }

    /** A fragment that was itself taken for a statement hands the verb on. */
    private static boolean opensWithVerb(Statement last) {
        return Narratives.opens(last.clause());
    }

    /** Whether what waits before a predicate is a list of things that it holds for, one by one. */
    static boolean isList(List<Tokens> waiting, Tokens clause) {
        if (waiting.isEmpty()) {
            return false;
        }
        int subject = subjectWords(clause);
        if (subject == 0) {
            return false;
        }
        boolean several = waiting.size() >= 2 && subject <= SHORT
                && waiting.stream().skip(1).allMatch(words -> words.words() <= SHORT);
        return several || waiting.stream().allMatch(words -> alike(words, clause));
    }

    /** "Giao thông và tai nạn giao thông được kéo giảm": the first of two things that one verb holds for. */
    static @Nullable Tokens pairBefore(Tokens clause, Reading reading) {
        int and = clause.find("và", clause.from());
        if (!(reading.rule() instanceof BetterThanLastYear) || and < 0 || and - clause.from() > SHORT) {
            return null;
        }
        var first = clause.run(clause.from(), and);
        return alike(clause.run(and + 1, clause.to()), first) ? first : null;
    }

    private static int subjectWords(Tokens clause) {
        var measures = Measures.in(clause);
        int end = measures.isEmpty() ? clause.to() : measures.getFirst().from();
        int count = 0;
        for (int at = clause.from(); at < end && !clause.at(at).is("đạt") && !clause.at(at).is("hoàn"); at++) {
            count += clause.at(at).isWord() ? 1 : 0;
        }
        return count;
    }

    /** "thu quỹ …, quỹ …": the second begins with a word that the first begins with; or both are of one known pair. */
    private static boolean alike(Tokens first, Tokens second) {
        var head = second.at(head(second));
        boolean repeated = false;
        for (int at = first.from(); at < Math.min(first.to(), head(first) + 3); at++) {
            repeated |= first.at(at).is(head.text());
        }
        return repeated || PAIRS.lengthAt(second, head(second)) > 0 && PAIRS.lengthBefore(first, first.to()) > 0;
    }

    private static int head(Tokens words) {
        return words.from() + LEADS.lengthAt(words, words.from());
    }

    /** Titles of the several things that one clause names as its objects; one empty title for an ordinary clause. */
    static List<String> objects(Tokens clause, Reading reading) {
        int both = clause.find(NUMBER_AND_QUALITY, clause.from());
        if (both < 0 || !(reading.rule() instanceof MeetAssigned)) {
            return List.of("");
        }
        var before = clause.run(clause.from(), both).shown();
        return List.of(before + " về số lượng", before + " về chất lượng");
    }
}
