package vn.tiendo.measurement.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.evidence.domain.Evidence;
import vn.tiendo.measurement.evidence.domain.Lifetime;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.Submissions;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.StoreAway;

/**
 * Lets files go whose time has come. Each step can be taken twice, so several replicas may do this at once and any may stop
 * in the middle.
 */
@Component
class CleanEvidence {

    private static final Logger LOG = LoggerFactory.getLogger(CleanEvidence.class);
    private static final String SERVICE = "measurement-service";
    private static final int AT_A_TIME = 500;

    private final EvidenceFiles files;
    private final EvidenceDocuments documents;
    private final Submissions submissions;
    private final RemoveEvidence removing;
    private final Lifetime lifetime;
    private final InstantSource clock;

    CleanEvidence(EvidenceFiles files, EvidenceDocuments documents, Submissions submissions, RemoveEvidence removing,
            EvidenceProperties properties, InstantSource clock) {
        this.files = files;
        this.documents = documents;
        this.submissions = submissions;
        this.removing = removing;
        this.lifetime = properties.lifetime();
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "${tiendo.evidence.clean-interval}", fixedDelayString = "${tiendo.evidence.clean-interval}")
    void clean() {
        try {
            clean(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } catch (RuntimeException e) {
            if (!StoreAway.causes(e)) {
                throw e;
            }
            LOG.warn("Files of evidence that go wait for the store");
        }
    }

    void clean(Instant now) {
        files.toLookAt(now, AT_A_TIME).forEach(note -> look(note, now));
    }

    private void look(EvidenceFiles.Note note, Instant now) {
        @Nullable Evidence evidence = documents.find(note.evidence()).orElse(null);
        @Nullable Submission submission = Optional.ofNullable(evidence).map(Evidence::submission)
                .flatMap(submissions::find).orElse(null);
        switch (lifetime.of(note.file(), evidence, submission, now)) {
            case Lifetime.Gone() -> files.delete(note.file());
            case Lifetime.Kept() -> files.forget(note.file());
            case Lifetime.Wait(Evidence waiting, Instant until) -> files.lookAt(waiting, until);
            case Lifetime.Expired(Evidence unused) -> removing.remove(unused, unused.removed(now), nobody(unused.unit()));
            case Lifetime.Back(Evidence wanted) -> documents.replace(wanted, wanted.backAgain(), back(wanted, now));
        }
    }

    private static Deed back(Evidence wanted, Instant now) {
        return Deed.done(KeepEvidence.ACTION, wanted.submission().toString(), wanted.unit(),
                wanted.submission().department(), nobody(wanted.unit()), now);
    }

    /** Nobody asked for it. */
    private static Caller nobody(String unit) {
        return new Caller(SERVICE, SERVICE, unit, null, Set.of(), Caller.Kind.SYSTEM, Set.of());
    }
}
