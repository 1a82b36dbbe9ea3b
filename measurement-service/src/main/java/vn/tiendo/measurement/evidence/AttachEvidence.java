package vn.tiendo.measurement.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.bson.types.ObjectId;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.evidence.domain.AttachRules;
import vn.tiendo.measurement.evidence.domain.Content;
import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.Kind;
import vn.tiendo.measurement.evidence.domain.Outcome;
import vn.tiendo.measurement.evidence.domain.Refusal;
import vn.tiendo.measurement.plan.domain.Plan;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Access;
import vn.tiendo.measurement.submission.domain.Action;
import vn.tiendo.measurement.submission.domain.ReportingCalendar;
import vn.tiendo.measurement.submission.domain.Sender;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;

/** A department gives a file for a figure: it is received whole, checked, and only then stored. */
@Component
class AttachEvidence {

    private final Access access;
    private final Plans plans;
    private final ReportingCalendar calendar;
    private final SniffKind kinds;
    private final ScanForViruses scanner;
    private final KeepEvidence keeping;
    private final AuditTrail trail;
    private final EvidenceProperties properties;

    AttachEvidence(Access access, Plans plans, ReportingCalendar calendar, SniffKind kinds, ScanForViruses scanner,
            KeepEvidence keeping, AuditTrail trail, EvidenceProperties properties) {
        this.access = access;
        this.plans = plans;
        this.calendar = calendar;
        this.kinds = kinds;
        this.scanner = scanner;
        this.keeping = keeping;
        this.trail = trail;
        this.properties = properties;
    }

    Outcome attach(AskedEvidence asked, InputStream body, Caller caller) throws IOException {
        return switch (access.ask(Action.ATTACH, Optional.ofNullable(asked.submission()), caller)) {
            case Access.Refused(var decision) -> new Outcome.Refused(new Refusal.NotAllowed(decision));
            case Access.Granted granted -> attach(asked, body, caller, granted);
        };
    }

    private Outcome attach(AskedEvidence asked, InputStream body, Caller caller, Access.Granted granted)
            throws IOException {
        SubmissionId id = Optional.ofNullable(asked.submission()).orElseThrow();
        Plan then = plans.asOf(granted.plan(), calendar.countsOn(granted.plan(), id.period()));
        Optional<Refusal> refusal = AttachRules.check(granted.plan(), then, id, asked.figure(), asked.name(),
                granted.submission());
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get());
        }
        try (ReceivedFile file = ReceivedFile.of(body)) {
            return check(file, asked, id, caller, granted);
        }
    }

    private Outcome check(ReceivedFile file, AskedEvidence asked, SubmissionId id, Caller caller, Access.Granted granted)
            throws IOException {
        if (file.size() == 0) {
            return new Outcome.Refused(new Refusal.Empty());
        }
        Optional<String> type = kinds.of(file);
        if (type.isEmpty()) {
            return new Outcome.Refused(new Refusal.Busy());
        }
        Optional<Kind> kind = Kind.of(type.get()).filter(properties.kinds()::contains);
        if (kind.isEmpty()) {
            return new Outcome.Refused(new Refusal.KindNotAllowed(type.get(), allowed()));
        }
        return switch (scanner.scan(file)) {
            case ScanForViruses.Unknown() -> new Outcome.Refused(new Refusal.Busy());
            case ScanForViruses.Infected(String name) -> infected(name, id, caller, granted);
            case ScanForViruses.Clean() -> keeping.keep(evidence(file, kind.get(), asked, id, caller, granted), file, caller);
        };
    }

    private Outcome infected(String name, SubmissionId id, Caller caller, Access.Granted granted) {
        trail.note(Deed.refused(KeepEvidence.ACTION, id.toString(), granted.plan().unit(), id.department(), caller,
                granted.at(), "file-infected: " + name));
        return new Outcome.Refused(new Refusal.Infected(name));
    }

    private static Evidence evidence(ReceivedFile file, Kind kind, AskedEvidence asked, SubmissionId id, Caller caller,
            Access.Granted granted) {
        Content content = new Content(new ObjectId().toHexString(), kind, file.size(), file.sha256());
        Sender from = new Sender(caller.id(), caller.name(),
                id.department().equals(caller.department()) ? null : id.department());
        Instant at = granted.at();
        return new Evidence(Evidence.id(id, asked.figure(), file.sha256()), id, granted.plan().unit(), asked.figure(), 1,
                asked.name(), content, from, at, null);
    }

    private List<String> allowed() {
        return properties.kinds().stream().map(Kind::extension).toList();
    }
}
