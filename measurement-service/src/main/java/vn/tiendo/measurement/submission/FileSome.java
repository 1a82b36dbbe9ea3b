package vn.tiendo.measurement.submission;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.measurement.submission.domain.BatchPlace;
import vn.tiendo.measurement.submission.domain.Counts;
import vn.tiendo.measurement.submission.domain.Filing;
import vn.tiendo.measurement.submission.domain.HandIn;
import vn.tiendo.measurement.submission.domain.ManyFilings.Filed;
import vn.tiendo.measurement.submission.domain.ManyFilings.Terms;
import vn.tiendo.measurement.submission.domain.Outcome;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.Refusal;
import vn.tiendo.measurement.submission.domain.Submission;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;
import vn.tiendo.platform.web.Precondition;

/** Some filings of a batch: the submissions are read together, each is decided by itself, what changes is stored together. */
@Component
class FileSome {


    /** @param number of it in the batch */
    record Numbered(long number, ReadFiling read) {

        /** In figures; those that could not be read count as well. */
        int size() {
            return read.filing().figures().size() + read.violations().size();
        }
    }

    private final FileSubmission filing;
    private final ChangeSubmission submissions;
    private final SubmissionDocuments documents;
    private final HandIns handIns;

    FileSome(FileSubmission filing, ChangeSubmission submissions, SubmissionDocuments documents, HandIns handIns) {
        this.filing = filing;
        this.submissions = submissions;
        this.documents = documents;
        this.handIns = handIns;
    }

    List<Filed> file(List<Numbered> some, Terms terms, Caller by) {
        List<Filed> filed = new ArrayList<>();
        for (List<Looked> group : groups(some, by)) {
            filed.addAll(together(group, terms, by));
        }
        return filed;
    }

    private record Looked(Numbered numbered, FileSubmission.Look look) {

        Optional<SubmissionId> submission() {
            return look instanceof FileSubmission.Ready ready ? Optional.of(ready.id()) : Optional.empty();
        }
    }

    /** In none of them is a submission twice, so that each is decided upon what is stored. */
    private List<List<Looked>> groups(List<Numbered> some, Caller by) {
        List<List<Looked>> groups = new ArrayList<>(List.of(new ArrayList<>()));
        Set<SubmissionId> known = new HashSet<>();
        for (Numbered each : some) {
            Looked looked = new Looked(each, filing.look(each.read(), by));
            if (looked.submission().filter(known::contains).isPresent()) {
                groups.add(new ArrayList<>());
                known.clear();
            }
            looked.submission().ifPresent(known::add);
            groups.getLast().add(looked);
        }
        return groups;
    }

    private List<Filed> together(List<Looked> group, Terms terms, Caller by) {
        Found found = found(group);
        List<Filed> filed = new ArrayList<>();
        List<SubmissionDocuments.Change> changes = new ArrayList<>();
        for (Looked each : group) {
            filed.add(switch (each.look()) {
                case FileSubmission.Refused(Refusal refusal) -> refused(each.numbered(), refusal);
                case FileSubmission.Ready ready -> decided(each.numbered(), ready, found, changes);
            });
        }
        return terms.dryRun() || documents.store(changes) ? filed : group.stream().map(each -> alone(each.numbered(), by)).toList();
    }

    /**
     * What is stored.
     *
     * @param whole the submissions that are to be changed
     * @param beside those and the ones beside which they are laid, as they will be when the changes so far are stored
     */
    private record Found(Map<SubmissionId, Stored> whole, Map<SubmissionId, Submission> beside) {
    }

    private Found found(List<Looked> group) {
        List<FileSubmission.Ready> ready = group.stream().map(Looked::look).filter(FileSubmission.Ready.class::isInstance)
                .map(FileSubmission.Ready.class::cast).toList();
        Map<SubmissionId, Stored> whole = documents.findWhole(ready.stream().map(FileSubmission.Ready::id).toList());
        Set<SubmissionId> others = ready.stream().flatMap(each -> handIns.beside(each.plan(), each.id()).all().stream())
                .filter(each -> !whole.containsKey(each)).collect(Collectors.toSet());
        Map<SubmissionId, Submission> beside = new HashMap<>(documents.figures(others));
        whole.forEach((id, stored) -> beside.put(id, stored.submission()));
        return new Found(whole, beside);
    }

    private Filed decided(Numbered numbered, FileSubmission.Ready ready, Found found, List<SubmissionDocuments.Change> changes) {
        @Nullable Stored stored = found.whole().get(ready.id());
        Stored before = stored == null ? new Stored(ready.none(), new Document()) : stored;
        Optional<Receipt> receipt = before.submission().receipt(place(numbered).batch());
        if (receipt.isPresent()) {
            return received(numbered, receipt.get());
        }
        return switch (submissions.decide(before.submission(), ready.attempt(), Precondition.NONE,
                submission -> ready.mergedInto(submission, handIn(ready, found)))) {
            case Outcome.Refused(Refusal refusal) -> refused(numbered, refusal);
            case Outcome.Changed changed -> {
                changes.add(new SubmissionDocuments.Change(before, changed, ready.attempt().done(before.submission().version(),
                        changed.submission().version())));
                found.beside().put(ready.id(), changed.submission());
                yield taken(numbered, changed.submission().receipts().getLast());
            }
        };
    }

    private HandIn handIn(FileSubmission.Ready ready, Found found) {
        return handIns.of(ready.plan(), ready.id(), handIns.beside(ready.plan(), ready.id()), found.beside());
    }

    /** When another change came before one of many: some of them are stored by now, each with its receipt. */
    private Filed alone(Numbered numbered, Caller by) {
        Optional<SubmissionId> id = numbered.read().filing().submission();
        Optional<Receipt> receipt = id.flatMap(known -> documents.receipt(known, place(numbered).batch()));
        return receipt.map(known -> received(numbered, known))
                .orElseGet(() -> switch (filing.file(numbered.read(), by, Precondition.NONE, false)) {
                    case Outcome.Changed(var submission, var _) -> taken(numbered, submission.receipts().getLast());
                    case Outcome.Refused(Refusal refusal) -> refused(numbered, refusal);
                });
    }

    /** Before a crash, when the receipt is that of the same place; of another place it is that of other rows. */
    private static Filed received(Numbered numbered, Receipt receipt) {
        long number = receipt.place().orElseThrow().number();
        return number == numbered.number() ? taken(numbered, receipt)
                : refused(numbered, new Refusal.Invalid(numbered.read().filing().places().of(List.of(
                        new Violation("", "submission-twice", number, null)))));
    }

    private static Filed taken(Numbered numbered, Receipt receipt) {
        @Nullable Counts counts = receipt.counts();
        return new Filed(numbered.number(), receipt.submission().toString(), true,
                counts == null ? new Counts(receipt.figures(), 0, 0) : counts, receipt.refused());
    }

    private static Filed refused(Numbered numbered, Refusal refusal) {
        Filing filing = numbered.read().filing();
        return new Filed(numbered.number(), filing.name(), false, new Counts(0, 0, numbered.size()),
                filing.places().of(RefusalViolations.of(refusal)));
    }

    private static BatchPlace place(Numbered numbered) {
        @Nullable BatchPlace place = numbered.read().filing().delivery().place();
        if (place == null) {
            throw new IllegalStateException("What did not come in a batch is not filed here");
        }
        return place;
    }
}
