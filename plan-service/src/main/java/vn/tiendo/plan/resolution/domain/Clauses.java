package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.Piece.Break;
import vn.tiendo.plan.resolution.domain.ReadRule.AllOf;
import vn.tiendo.plan.resolution.domain.ReadRule.AtLeast;
import vn.tiendo.plan.resolution.domain.ReadRule.Narrative;
import vn.tiendo.plan.resolution.domain.ReadRule.NoneOccur;

/** Reads the words of one item: which of its pieces are statements, and which belong together. */
final class Clauses {

    /** @param statements in their order
     * @param past pieces that tell what was reached, and are no targets */
    record Found(List<Statement> statements, List<Tokens> past) {
    }

    private static final Phrases APART = Phrases.of("riêng");
    private static final Phrases PER_HEAD = Phrases.of("""
            trên 1 vạn|trên một vạn|trên vạn|trên 10.000|trên 1.000|trên 100.000|trên 1 nghìn|trên một nghìn|trên đầu người""");
    private static final Phrases STRUCTURE = Phrases.of("cơ cấu");

    private final String topic;
    private final Past past;
    private final @Nullable Integer year;
    private final List<Statement> statements = new ArrayList<>();
    private final List<Tokens> told = new ArrayList<>();
    private final List<Tokens> waiting = new ArrayList<>();
    private boolean inPart;
    /** A verb such as "thực hiện tốt" holds for all that the sentence goes on to name. */
    private boolean carried;

    private Clauses(String topic, @Nullable Integer year) {
        this.topic = topic;
        this.past = new Past(year);
        this.year = year;
    }

    static Found of(Tokens words, String topic, @Nullable Integer year) {
        var clauses = new Clauses(topic, year);
        for (var piece : Pieces.of(words)) {
            clauses.take(piece);
        }
        clauses.closeSentence();
        return new Found(clauses.statements, clauses.told);
    }

    private void take(Piece piece) {
        if (piece.before() == Break.SENTENCE || piece.before() == Break.SEMICOLON) {
            closeSentence();
        }
        boolean ended = piece.before() == Break.SEMICOLON && piece.words().startsWith(Titles.WHOLE_NAMES);
        boolean apart = piece.before() != Break.SENTENCE && !statements.isEmpty() && piece.words().startsWith(APART);
        inPart = piece.before() == Break.PART || apart || inPart && piece.before() != Break.SENTENCE && !ended;
        if (past.isPast(piece)) {
            told.add(piece.words());
            return;
        }
        var measures = Measures.in(piece.words());
        if (!measures.isEmpty() && !UnmeasuredRule.countsNone(piece.words(), measures.getFirst())) {
            measured(piece.words(), measures);
            perHead(piece, measures.getLast());
        } else {
            unmeasured(piece);
        }
    }

    private void measured(Tokens words, List<Measure> measures) {
        if (Restatement.is(words, measures.getFirst(), statements, waiting)) {
            statements.set(statements.size() - 1, statements.getLast().upTo(words)
                    .warned("Câu nêu thêm mức “" + words.shown() + "” cho cùng chỉ tiêu."));
            return;
        }
        int from = words.from();
        for (int i = 0; i < measures.size(); i++) {
            var clause = words.run(from, i + 1 < measures.size() ? cut(words, measures, i) : words.to());
            var measure = measures.get(i);
            var reading = Restatement.carried(clause, measure, MeasuredRule.of(clause, measure), statements, waiting);
            state(clause, structured(words, reading), measure);
            from = clause.to();
        }
    }

    /** "11,2 bác sĩ và 34 giường bệnh trên 1 vạn dân": what the last number is of may be so of the one before. */
    private void perHead(Piece piece, Measure measure) {
        var tail = piece.words().run(measure.to(), piece.words().to());
        if (piece.before() == Break.AND && statements.size() > 1 && tail.startsWith(PER_HEAD)) {
            int before = statements.size() - 2;
            statements.set(before, statements.get(before).warned("“" + tail.shown() + "” ở cuối câu có thể là của cả chỉ tiêu này."));
        }
    }

    /** "Cơ cấu kinh tế: nông nghiệp 18%": nobody says whether less or more of it is better. */
    private Reading structured(Tokens words, Reading reading) {
        boolean bare = reading.rule() instanceof AtLeast && (words.startsWith(STRUCTURE)
                || Folded.fold(topic).startsWith(Folded.fold("cơ cấu")));
        return bare ? reading.warned("Cơ cấu: không rõ mức này là sàn, trần hay đúng bằng.") : reading;
    }

    /** Two numbers of one piece part at "và", or before the words of the second. */
    private static int cut(Tokens words, List<Measure> measures, int first) {
        var next = measures.get(first + 1);
        int and = words.run(measures.get(first).to(), next.from()).find("và", 0);
        return and >= 0 ? and : Math.max(measures.get(first).to(), next.from());
    }

    private void unmeasured(Piece piece) {
        var words = piece.words();
        var reading = UnmeasuredRule.of(words);
        if (reading == null && piece.before() == Break.COMMA && !statements.isEmpty()
                && Sharing.sharesHaving(statements.getLast(), words)) {
            state(words, statements.getLast().reading(), null);
        } else if (reading != null) {
            titled(words, reading);
        } else if (Narratives.opens(words)) {
            state(words, Narratives.of(words), null);
        } else {
            fragment(piece);
        }
    }

    /** "Đạt phường lành mạnh không có tệ nạn ma túy": a title, and the counts that its name holds. */
    private void titled(Tokens words, Reading reading) {
        int none = words.find(UnmeasuredRule.NONE, words.from());
        if (none > words.from() && Completion.opens(words)) {
            state(words, Reading.of(new AllOf(null), null).warned("Danh hiệu hay các số đếm bằng không: chưa rõ."), null);
            inPart = true;
            state(words.run(none, words.to()), Reading.of(new NoneOccur(), "vụ"), null);
        } else {
            state(words, reading, null);
        }
    }

    /** Words without a predicate go with what is before them, or wait for what comes. */
    private void fragment(Piece piece) {
        var last = statements.isEmpty() || !waiting.isEmpty() || piece.before() == Break.SENTENCE
                || piece.before() == Break.SEMICOLON ? null : statements.getLast();
        if (last == null) {
            waiting.add(piece.words());
        } else if (carried && !Sharing.adds(piece.words()) || Sharing.sharesVerb(last, piece.words())) {
            state(piece.words(), last.reading(), null);
            statements.set(statements.size() - 1, statements.getLast().titled(Sharing.denied(last, statements.getLast())));
        } else {
            waiting.add(piece.words());
        }
    }

    /** "Huy động trẻ vào lớp 1, tỉ lệ 100%": the number of the words before, not a statement of its own. */
    private @Nullable Statement completed(Tokens clause, @Nullable Measure measure) {
        boolean bare = measure != null && waiting.isEmpty() && !statements.isEmpty()
                && clause.run(clause.from(), measure.from()).words() == 0 && measure.to() >= clause.to();
        var last = bare ? statements.getLast() : null;
        return last != null && last.reading().rule() instanceof Narrative && last.clause().to() + 1 == clause.from()
                ? last : null;
    }

    private void state(Tokens clause, Reading reading, @Nullable Measure measure) {
        var completed = completed(clause, measure);
        if (completed != null) {
            statements.removeLast();
            waiting.add(completed.clause());
        }
        carried |= reading.rule() instanceof Narrative && Sharing.carries(clause);
        var pair = Sharing.pairBefore(clause, reading);
        if (pair != null) {
            waiting.clear();
            add(pair, clause, reading, null);
            add(clause.run(pair.to() + 1, clause.to()), clause, reading, measure);
        } else if (completed == null && Sharing.isList(waiting, clause)) {
            var list = waiting.getFirst().through(clause);
            for (var subject : waiting) {
                add(subject, list, reading, null);
            }
            add(clause, list, reading, measure);
        } else {
            var whole = waiting.isEmpty() ? clause : waiting.getFirst().through(clause);
            add(whole, whole, reading, measure);
        }
        waiting.clear();
    }

    private void add(Tokens clause, Tokens source, Reading reading, @Nullable Measure measure) {
        for (var one : Sharing.objects(clause, reading)) {
            statements.add(new Statement(trimmed(clause), trimmed(source), Doubts.about(trimmed(clause), reading, year), inPart, one.isEmpty()
                    ? Titles.of(trimmed(clause), measure, topic(clause, measure), inPart) : one));
        }
    }

    /** Of the item, what the parts are parts of, or what "năng suất" is the yield of. */
    private String topic(Tokens clause, @Nullable Measure measure) {
        if (measure != null && Dependents.isOne(clause, measure) && !statements.isEmpty()
                && statements.getLast().clause().to() + 1 == clause.from() && clause.all().get(clause.from() - 1).is(",")) {
            return Dependents.anchor(statements);
        }
        return !topic.isEmpty() || !inPart ? topic : Dependents.total(statements);
    }

    private static Tokens trimmed(Tokens clause) {
        int from = clause.from();
        while (from < clause.to() - 1 && (clause.at(from).is("và") || clause.at(from).is(",") || clause.at(from).is("-"))) {
            from++;
        }
        int to = clause.to();
        while (to > from + 1 && (clause.at(to - 1).is(",") || clause.at(to - 1).is(".") || clause.at(to - 1).is("và"))) {
            to--;
        }
        return clause.run(from, to);
    }

    /** What waited in vain belongs to the statement before it, or is one in words. */
    private void closeSentence() {
        carried = false;
        if (waiting.isEmpty()) {
            return;
        }
        var all = waiting.getFirst().through(waiting.getLast());
        waiting.clear();
        boolean follows = !statements.isEmpty() && statements.getLast().clause().to() + 2 >= all.from()
                && !endsSentence(statements.getLast().clause(), all);
        if (follows) {
            statements.set(statements.size() - 1, statements.getLast().upTo(all));
        } else if (Narratives.isStatement(all)) {
            add(all, all, Reading.narrative().warned("Câu không có động từ hoặc thước đo."), null);
        }
    }

    private static boolean endsSentence(Tokens clause, Tokens next) {
        var between = new Tokens(clause.source(), clause.all(), clause.to(), next.from());
        return between.find(".", 0) >= 0 || between.find(";", 0) >= 0;
    }
}
