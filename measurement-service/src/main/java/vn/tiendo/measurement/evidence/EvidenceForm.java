package vn.tiendo.measurement.evidence;

import java.time.Instant;

import org.bson.Document;
import org.bson.types.ObjectId;

import vn.tiendo.measurement.evidence.domain.Content;
import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.FileName;
import vn.tiendo.measurement.evidence.domain.Kind;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.FigureKey;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.SubmissionId;

/** Evidence as it is stored. */
final class EvidenceForm {

    private EvidenceForm() {
    }

    static Document of(Evidence evidence) {
        SubmissionId submission = evidence.submission();
        Content content = evidence.content();
        return new Document("_id", evidence.id().text()).append("version", evidence.version())
                .append("submission", submission.toString()).append("plan", submission.plan())
                .append("unit", evidence.unit()).append("department", submission.department())
                .append("period", submission.period().toString()).append("target", evidence.figure().target())
                .append("part", evidence.figure().part()).append("name", evidence.name().given())
                .append("file", new ObjectId(content.file())).append("kind", content.kind().name())
                .append("size", content.size()).append("sha256", content.sha256())
                .append("fromId", evidence.from().id()).append("fromName", evidence.from().name())
                .append("onBehalfOf", evidence.from().onBehalfOf()).append("at", evidence.at())
                .append("removedAt", evidence.removedAt());
    }

    static Evidence read(Document form) {
        SubmissionId submission = new SubmissionId(form.getString("plan"), form.getString("department"),
                Period.parse(form.getString("period")).orElseThrow());
        Content content = new Content(form.getObjectId("file").toHexString(), Kind.valueOf(form.getString("kind")),
                form.getLong("size"), form.getString("sha256"));
        return new Evidence(new EvidenceId(form.getString("_id")), submission, form.getString("unit"),
                new FigureKey(form.getString("target"), form.getString("part")), form.getLong("version"),
                new FileName(form.getString("name")), content,
                new Sender(form.getString("fromId"), form.getString("fromName"), form.getString("onBehalfOf")),
                form.get("at", Instant.class), form.get("removedAt", Instant.class));
    }
}
