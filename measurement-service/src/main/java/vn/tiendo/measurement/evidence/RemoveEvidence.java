package vn.tiendo.measurement.evidence;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.Outcome;
import vn.tiendo.measurement.evidence.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Access;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.EvidenceId;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;

/** Evidence that no figure refers to is taken away. Its bytes go later, in case a figure comes to refer to it meanwhile. */
@Component
class RemoveEvidence {

    private static final String ACTION = "submission.detach";
    private static final int MOST_ATTEMPTS = 5;

    private final Access access;
    private final EvidenceDocuments documents;
    private final EvidenceFiles files;
    private final EvidenceProperties properties;

    RemoveEvidence(Access access, EvidenceDocuments documents, EvidenceFiles files, EvidenceProperties properties) {
        this.access = access;
        this.documents = documents;
        this.files = files;
        this.properties = properties;
    }

    Outcome remove(Optional<EvidenceId> id, Caller caller) {
        for (int tries = 0; tries < MOST_ATTEMPTS; tries++) {
            Optional<Evidence> found = id.flatMap(documents::find);
            Outcome outcome = found.map(each -> remove(each, caller))
                    .orElseGet(() -> new Outcome.Refused(new Refusal.NotFound()));
            if (!(outcome instanceof Outcome.Done(Evidence removed, var _, var _))
                    || remove(found.orElseThrow(), removed, caller)) {
                return outcome;
            }
        }
        return new Outcome.Refused(new Refusal.Busy());
    }

    private Outcome remove(Evidence evidence, Caller caller) {
        return switch (access.ask(Action.DETACH, Optional.of(evidence.submission()), caller)) {
            case Access.Refused(var decision) -> new Outcome.Refused(new Refusal.NotAllowed(decision));
            case Access.Granted granted when granted.submission().filter(each -> each.refersTo(evidence.id())).isPresent() ->
                new Outcome.Refused(new Refusal.InUse());
            case Access.Granted granted -> evidence.isThere()
                    ? new Outcome.Done(evidence.removed(granted.at()), false, false)
                    : new Outcome.Refused(new Refusal.NotFound());
        };
    }

    /** False when another change came first. */
    boolean remove(Evidence before, Evidence removed, Caller by) {
        Instant at = Optional.ofNullable(removed.removedAt()).orElseThrow();
        String department = removed.submission().department();
        Deed deed = Deed.done(ACTION, removed.submission().toString(), removed.unit(), department, by, at)
                .onBehalfOf(by.kind() == Caller.Kind.PERSON && !department.equals(by.department()) ? department : null);
        boolean done = documents.replace(before, removed, deed);
        if (done) {
            files.lookAt(removed, at.plus(properties.grace()));
        }
        return done;
    }
}
