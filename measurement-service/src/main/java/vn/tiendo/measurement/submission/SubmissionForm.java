package vn.tiendo.measurement.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

import vn.tiendo.measurement.submission.domain.Author;
import vn.tiendo.measurement.submission.domain.Course;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.Extension;
import vn.tiendo.measurement.submission.domain.Figure;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Progress;
import vn.tiendo.measurement.submission.domain.Quality;
import vn.tiendo.measurement.submission.domain.Revision;
import vn.tiendo.measurement.submission.domain.SentBack;
import vn.tiendo.measurement.submission.domain.Span;
import vn.tiendo.measurement.submission.domain.State;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;

/** A submission as it is stored. Days are texts (they have no time zone), moments are dates, numbers Decimal128. */
final class SubmissionForm {

    /** What {@link #progress} reads. */
    static final List<String> PROGRESS = List.of("plan", "department", "period", "state", "late", "submittedAt", "extension",
            "version", "figures.target");

    private SubmissionForm() {
    }

    static Document of(Submission submission) {
        SubmissionId id = submission.id();
        Course course = submission.course();
        Document form = new Document("_id", id.toString()).append("version", submission.version()).append("plan", id.plan())
                .append("unit", submission.unit()).append("department", id.department())
                .append("period", id.period().toString()).append("from", submission.span().from())
                .append("to", submission.span().to()).append("dueOn", submission.dueOn())
                .append("state", course.state().name()).append("reportedOn", course.reportedOn())
                .append("late", course.late()).append("submittedAt", course.submittedAt())
                .append("approvedAt", course.approvedAt()).append("approvedBy", course.approvedBy())
                .append("sentBackReason", course.sentBackReason())
                .append("extension", extension(course.extension()))
                .append("open", course.open().stream().map(SubmissionForm::of).toList())
                .append("figures", submission.figures().values().stream().map(SubmissionForm::of).toList())
                .append("receipts", submission.receipts().stream().map(ReceiptForm::of).toList());
        return withPresent(form, "corrected", corrected(course.corrected()));
    }

    /** The same with its figures as the bytes that are stored: they are hashed and written, and are made bytes of only once. */
    static Document encoded(Document form, CodecRegistry codecs) {
        Codec<Document> codec = codecs.get(Document.class);
        form.put("figures", list(form, "figures").stream().map(figure -> new RawBsonDocument(figure, codec)).toList());
        return form;
    }

    private static Document of(FigureKey key) {
        return withPresent(new Document("target", key.target()), "part", key.part());
    }

    private static Document of(Figure figure) {
        return of(figure.key()).append("revisions", figure.revisions().stream().map(SubmissionForm::of).toList());
    }

    private static Document of(Revision revision) {
        Author author = revision.author();
        List<String> evidence = revision.evidence().stream().map(EvidenceId::text).toList();
        Document stored = new Document("number", revision.number()).append("value", new Document(ValueForm.of(revision.value())))
                .append("quality", revision.quality().name()).append("enteredBy", author.id())
                .append("enteredByKind", author.kind().name()).append("enteredAt", revision.enteredAt())
                .append("submitted", revision.submitted());
        withPresent(stored, "approved", revision.approved() ? true : null);
        withPresent(stored, "explanation", revision.explanation());
        withPresent(stored, "reason", revision.reason());
        withPresent(stored, "evidence", evidence.isEmpty() ? null : evidence);
        withPresent(stored, "enteredByDepartment", author.department());
        return withPresent(stored, "onBehalfOf", author.onBehalfOf());
    }

    /** A year's figures are many: what is not there takes no room. */
    private static Document withPresent(Document document, String name, @Nullable Object value) {
        return value == null ? document : document.append(name, value);
    }

    static Submission read(Document document) {
        SubmissionId id = id(document);
        LocalDate dueOn = LocalDate.parse(document.getString("dueOn"));
        SortedMap<FigureKey, Figure> figures = new TreeMap<>();
        for (Document figure : list(document, "figures")) {
            FigureKey key = key(figure);
            figures.put(key, new Figure(key, list(figure, "revisions").stream().map(SubmissionForm::revision).toList()));
        }
        Span span = new Span(LocalDate.parse(document.getString("from")), LocalDate.parse(document.getString("to")));
        return new Submission(id, document.getString("unit"), span, dueOn, document.getLong("version"),
                course(document), figures,
                list(document, "receipts").stream().map(receipt -> ReceiptForm.read(receipt, id, dueOn)).toList()).withApprovalNoted();
    }

    static Progress progress(Document document) {
        int given = (int) list(document, "figures").stream().map(figure -> figure.getString("target")).distinct().count();
        return new Progress(id(document), State.valueOf(document.getString("state")), document.getBoolean("late"),
                document.get("submittedAt") != null, extendedTo(document), document.getLong("version"), given);
    }

    private static @Nullable LocalDate extendedTo(Document document) {
        @Nullable Extension extension = extension(document.get("extension", Document.class));
        return extension == null ? null : extension.until();
    }

    private static SubmissionId id(Document document) {
        return new SubmissionId(document.getString("plan"), document.getString("department"),
                Period.parse(document.getString("period")).orElseThrow());
    }

    private static Course course(Document document) {
        SortedSet<FigureKey> open = new TreeSet<>();
        list(document, "open").forEach(key -> open.add(key(key)));
        return new Course(State.valueOf(document.getString("state")),
                day(document, "reportedOn"), document.getBoolean("late"),
                document.get("submittedAt", Instant.class), document.get("approvedAt", Instant.class),
                document.getString("approvedBy"), document.getString("sentBackReason"), open,
                extension(document.get("extension", Document.class)), corrected(document.get("corrected", Document.class)));
    }

    private static @Nullable Document corrected(@Nullable SentBack before) {
        return before == null ? null : new Document("reportedOn", before.reportedOn()).append("late", before.late())
                .append("submittedAt", before.submittedAt()).append("reason", before.reason());
    }

    private static @Nullable SentBack corrected(@Nullable Document form) {
        return form == null ? null : new SentBack(day(form, "reportedOn"), form.getBoolean("late"),
                form.get("submittedAt", Instant.class), form.getString("reason"));
    }

    private static @Nullable LocalDate day(Document form, String name) {
        @Nullable String day = form.getString(name);
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable Document extension(@Nullable Extension extension) {
        return extension == null ? null : new Document("until", extension.until()).append("reason", extension.reason())
                .append("by", extension.by()).append("at", extension.at());
    }

    private static @Nullable Extension extension(@Nullable Document form) {
        return form == null ? null : new Extension(LocalDate.parse(form.getString("until")), form.getString("reason"),
                form.getString("by"), form.get("at", Instant.class));
    }

    private static FigureKey key(Document document) {
        return new FigureKey(document.getString("target"), document.getString("part"));
    }

    private static Revision revision(Document document) {
        return new Revision(document.getInteger("number"), ValueForm.read(document.get("value", Document.class)),
                Quality.valueOf(document.getString("quality")), document.getString("explanation"),
                document.getString("reason"), evidence(document), author(document), document.get("enteredAt", Instant.class),
                document.getBoolean("submitted"), document.getBoolean("approved", false));
    }

    /** Before figures could refer to evidence they referred to none. */
    private static List<EvidenceId> evidence(Document document) {
        return document.getList("evidence", String.class, List.of()).stream().map(EvidenceId::new).toList();
    }

    /** Before the kind was recorded, nothing told a system from a person. */
    private static Author author(Document document) {
        @Nullable String kind = document.getString("enteredByKind");
        return new Author(document.getString("enteredBy"),
                kind == null ? Caller.Kind.PERSON : Caller.Kind.valueOf(kind),
                document.getString("enteredByDepartment"), document.getString("onBehalfOf"));
    }

    private static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }
}
