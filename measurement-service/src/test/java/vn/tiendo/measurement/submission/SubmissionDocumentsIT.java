package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.mongodb.client.MongoDatabase;

import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Samples;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tiendo.measurement.submission.domain.Samples.figure;
import static vn.tiendo.measurement.submission.domain.Samples.filing;
import static vn.tiendo.measurement.submission.domain.Samples.number;

@MeasurementIT
class SubmissionDocumentsIT {

    @Autowired
    private MongoDatabase database;
    @Autowired
    private SubmissionEvents events;
    @Autowired
    private AuditTrail trail;
    @Autowired
    private Outbox outbox;
    @Autowired
    private ReceiptDocuments older;

    private final String plan = "plan-" + UUID.randomUUID();
    private final List<SubmissionId> noted = new ArrayList<>();

    @Test
    void whatIsStoredOfManyIsNotedAlthoughAnotherChangeCameBeforeOneOfThem() {
        SubmissionDocuments documents = new SubmissionDocuments(database, events, trail, outbox, older, noted::add);
        SubmissionDocuments.Change contested = first("dia-chinh");
        SubmissionDocuments.Change other = first("cong-an");
        documents.store(contested.before(), contested.changed(), contested.deed());
        noted.clear();

        boolean all = documents.store(List.of(contested, other));

        assertThat(all).isFalse();
        assertThat(documents.find(other.changed().submission().id())).isPresent();
        assertThat(noted).contains(other.changed().submission().id());
    }

    private SubmissionDocuments.Change first(String department) {
        SubmissionId id = new SubmissionId(plan, department, Samples.JUNE);
        Submission none = Submission.none(id, "lai-thieu", Samples.CALENDAR.dates(Samples.PLAN, Samples.JUNE));
        Outcome.Changed changed = (Outcome.Changed) Samples.file(none, filing(figure("N", number("55"))));
        Deed deed = Deed.done("submission.file", id.toString(), "lai-thieu", department, Samples.OFFICER, Samples.AT);
        return new SubmissionDocuments.Change(new Stored(none, new Document()), changed, deed);
    }
}
