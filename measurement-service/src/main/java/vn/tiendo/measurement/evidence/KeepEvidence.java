package vn.tiendo.measurement.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.Outcome;
import vn.tiendo.measurement.evidence.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.Submissions;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/** What was checked is stored: first the bytes, then the document that promises them. */
@Component
class KeepEvidence {

    static final String ACTION = "submission.attach";

    private static final int MOST_ATTEMPTS = 5;

    private final EvidenceDocuments documents;
    private final EvidenceFiles files;
    private final Submissions submissions;
    private final EvidenceProperties properties;

    KeepEvidence(EvidenceDocuments documents, EvidenceFiles files, Submissions submissions, EvidenceProperties properties) {
        this.documents = documents;
        this.files = files;
        this.submissions = submissions;
        this.properties = properties;
    }

    Outcome keep(Evidence evidence, ReceivedFile file, Caller by) throws IOException {
        Optional<Evidence> there = documents.find(evidence.id()).filter(Evidence::isThere);
        if (there.isPresent()) {
            return again(there.get(), evidence);
        }
        long pieces = documents.of(evidence.submission()).stream().filter(Evidence::isThere).count();
        if (pieces >= properties.most()) {
            return new Outcome.Refused(new Refusal.Invalid(
                    List.of(new Violation("", "too-much-evidence", pieces, properties.most()))));
        }
        files.keep(evidence, file, evidence.at().plus(properties.unused()));
        return promise(evidence, by);
    }

    /** Whoever sends it again means to use it, so its time begins anew. */
    private Outcome again(Evidence there, Evidence evidence) {
        files.lookAt(there, evidence.at().plus(properties.unused()));
        Optional<Submission> submission = submissions.find(there.submission());
        return new Outcome.Done(there, false, submission.filter(each -> each.refersTo(there.id())).isPresent());
    }

    private Outcome promise(Evidence evidence, Caller by) {
        for (int tries = 0; tries < MOST_ATTEMPTS; tries++) {
            Optional<Evidence> there = documents.find(evidence.id());
            if (there.filter(Evidence::isThere).isPresent()) {
                files.delete(evidence.content().file());
                return again(there.get(), evidence);
            }
            Evidence next = there.map(evidence::after).orElse(evidence);
            boolean stored = there.map(before -> documents.replace(before, next, deed(next, by)))
                    .orElseGet(() -> documents.insert(next, deed(next, by)));
            if (stored) {
                return new Outcome.Done(next, true, false);
            }
        }
        files.delete(evidence.content().file());
        return new Outcome.Refused(new Refusal.Busy());
    }

    private static Deed deed(Evidence evidence, Caller by) {
        return Deed.done(ACTION, evidence.submission().toString(), evidence.unit(), evidence.submission().department(), by,
                evidence.at()).onBehalfOf(evidence.from().onBehalfOf());
    }
}
