package vn.tiendo.measurement.evidence;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.Outcome;
import vn.tiendo.measurement.evidence.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Access;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.Attachments;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.measurement.submission.domain.Submissions;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;

/** Evidence for those who may read the figures. */
@Component
class FindEvidence implements Attachments {

    /** Either what was found, or why nothing is told. */
    record Listed(Decision decision, List<Outcome.Done> evidence) {
    }

    private final Access access;
    private final EvidenceDocuments documents;
    private final EvidenceFiles files;
    private final Submissions submissions;

    FindEvidence(Access access, EvidenceDocuments documents, EvidenceFiles files, Submissions submissions) {
        this.access = access;
        this.documents = documents;
        this.files = files;
        this.submissions = submissions;
    }

    @Override
    public Set<EvidenceId> of(SubmissionId id) {
        Optional<Submission> submission = submissions.find(id);
        return documents.of(id).stream().filter(each -> each.isThere() || inUse(each, submission)).map(Evidence::id)
                .collect(Collectors.toSet());
    }

    Listed list(Optional<SubmissionId> id, Caller caller) {
        return switch (access.ask(Action.READ, id, caller)) {
            case Access.Refused(var decision) -> new Listed(decision, List.of());
            case Access.Granted granted -> new Listed(Decision.allowed(), documents.of(id.orElseThrow()).stream()
                    .filter(each -> shown(each, granted, caller))
                    .map(each -> new Outcome.Done(each, false, inUse(each, granted.submission()))).toList());
        };
    }

    Outcome find(Optional<EvidenceId> id, Caller caller) {
        Optional<Evidence> found = id.flatMap(documents::find);
        return found.map(each -> find(each, caller)).orElseGet(() -> new Outcome.Refused(new Refusal.NotFound()));
    }

    InputStream open(Evidence evidence) {
        return files.open(evidence.content());
    }

    private Outcome find(Evidence evidence, Caller caller) {
        return switch (access.ask(Action.READ, Optional.of(evidence.submission()), caller)) {
            case Access.Refused(var decision) -> new Outcome.Refused(new Refusal.NotAllowed(decision));
            case Access.Granted granted -> shown(evidence, granted, caller)
                    ? new Outcome.Done(evidence, false, inUse(evidence, granted.submission()))
                    : new Outcome.Refused(new Refusal.NotFound());
        };
    }

    /** Who sees only what is approved sees nothing that no figure refers to. */
    private static boolean shown(Evidence evidence, Access.Granted granted, Caller caller) {
        return inUse(evidence, granted.submission())
                || evidence.isThere() && caller.unit().equals(evidence.unit());
    }

    private static boolean inUse(Evidence evidence, Optional<Submission> submission) {
        return submission.filter(each -> each.refersTo(evidence.id())).isPresent();
    }
}
