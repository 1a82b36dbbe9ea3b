package vn.tiendo.measurement.submission;

import java.time.InstantSource;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.web.Precondition;
import vn.tiendo.platform.web.Turns;

/** A department hands over figures; what it named by a key is taken once, however often it is sent. */
@Component
class FileOnce {

    /** What a sender is told. */
    sealed interface Answer {
    }

    record Received(Receipt receipt) implements Answer {
    }

    record Refused(Refusal refusal) implements Answer {
    }

    private final FileSubmission filing;
    private final SubmissionDocuments documents;
    private final KeyDocuments keys;
    private final InstantSource clock;
    private final PeopleFirst people;
    private final Turns turns;

    FileOnce(FileSubmission filing, SubmissionDocuments documents, KeyDocuments keys, InstantSource clock, PeopleFirst people,
            EntryProperties entry) {
        this.turns = new Turns(entry.atOnce(), entry.waiting(), entry.patience());
        this.filing = filing;
        this.documents = documents;
        this.keys = keys;
        this.clock = clock;
        this.people = people;
    }

    Answer file(ReadFiling read, Caller caller, Precondition seen, boolean dryRun) {
        people.come();
        return turns.inTurn(() -> fileNow(read, caller, seen, dryRun)).orElseGet(() -> new Refused(new Refusal.Busy()));
    }

    private Answer fileNow(ReadFiling read, Caller caller, Precondition seen, boolean dryRun) {
        @Nullable IdempotencyKey key = read.filing().delivery().key();
        Optional<SubmissionId> id = read.filing().submission();
        return key == null || dryRun || id.isEmpty() ? answer(filing.file(read, caller, seen, dryRun))
                : file(read, id.get(), key, caller, seen);
    }

    private Answer file(ReadFiling read, SubmissionId id, IdempotencyKey key, Caller caller, Precondition seen) {
        return switch (keys.claim(caller, key, request(read.filing()), clock.instant())) {
            case NEW -> claimed(read, key, caller, seen);
            case LEFT -> answered(id, key, caller).orElseGet(() -> claimed(read, key, caller, seen));
            case IN_WORK -> answered(id, key, caller).orElseGet(() -> new Refused(new Refusal.KeyInWork(key.text())));
            case OTHER_REQUEST -> new Refused(new Refusal.KeyReused(key.text()));
        };
    }

    private Optional<Answer> answered(SubmissionId id, IdempotencyKey key, Caller caller) {
        return documents.receipt(id, caller.id(), key).map(Received::new);
    }

    private Answer claimed(ReadFiling read, IdempotencyKey key, Caller caller, Precondition seen) {
        boolean answered = false;
        try {
            Answer answer = answer(filing.file(read, caller, seen, false));
            if (answer instanceof Refused) {
                keys.free(caller, key);
            }
            answered = true;
            return answer;
        } finally {
            if (!answered) {
                keys.leave(caller, key, clock.instant());
            }
        }
    }

    private static Answer answer(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Changed(var submission, var _) -> new Received(submission.receipts().getLast());
            case Outcome.Refused(Refusal refusal) -> new Refused(refusal);
        };
    }

    /** Files take plan, department and period from the address, so the content alone does not say what was asked. */
    private static String request(Filing filing) {
        return String.join(" ", filing.delivery().sha256(), filing.delivery().mode().name(), filing.plan(),
                filing.department(), String.valueOf(filing.period()), Boolean.toString(filing.submit()));
    }
}
