package vn.tiendo.reporting.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.domain.Copy;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.PlanVersions;
import vn.tiendo.reporting.evidence.domain.Punctuality;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.evidence.domain.Submission;

/**
 * The local copies in the store: {@code plan_versions} by plan/version, {@code submissions} by plan/department/period with the data of the
 * latest and of the last approved event as they came, {@code submission_states} by plan/department/period/sequence with the data of
 * every event since the submission was handed in.
 */
@Component
class EvidenceDocuments implements ReadEvidence {

    static final String PLAN_VERSIONS = "plan_versions";
    static final String SUBMISSIONS = "submissions";
    static final String SUBMISSION_STATES = "submission_states";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final MongoCollection<Document> plans;
    private final MongoCollection<Document> submissions;
    private final MongoCollection<Document> states;
    private final PlanReader planReader;
    private final SubmissionReader submissionReader;
    private final PunctualityDocuments punctuality;

    EvidenceDocuments(MongoDatabase database, PlanReader planReader, SubmissionReader submissionReader,
            PunctualityDocuments punctuality) {
        this.plans = database.getCollection(PLAN_VERSIONS);
        this.submissions = database.getCollection(SUBMISSIONS);
        this.states = database.getCollection(SUBMISSION_STATES);
        this.planReader = planReader;
        this.submissionReader = submissionReader;
        this.punctuality = punctuality;
    }

    sealed interface Write {
    }

    @SuppressWarnings("ArrayRecordComponent") // Bytes that are stored, never compared.
    record PlanWrite(Plan state, Instant at, byte[] data) implements Write {
    }

    @SuppressWarnings("ArrayRecordComponent") // Bytes that are stored, never compared.
    record StateWrite(Submission state, byte[] data) implements Write {
    }

    @SuppressWarnings("ArrayRecordComponent") // Bytes that are stored, never compared.
    record PunctualityWrite(Punctuality told, byte[] data) implements Write {
    }

    /** @param data of the states that came with this batch */
    record CopyWrite(@Nullable Copy known, Copy copy, Map<Submission, byte[]> data) implements Write {
    }

    @Override
    public PlanEvidence read(String plan) {
        Map<String, Copy> copies = new HashMap<>();
        for (Document submission : submissions.find(Filters.eq("plan", plan))) {
            copies.put(submission.getString("_id"), copy(submission));
        }
        return new PlanEvidence(plan, new PlanVersions(versions(Filters.eq("plan", plan))), copies,
                punctuality.latest(plan));
    }

    @Override
    public PlanHistory history(String plan, Instant until) {
        List<Plan> versions = versions(Filters.eq("plan", plan));
        boolean measured = new PlanVersions(versions).measureReports();
        return new PlanHistory(plan, versions,
                states.find(Filters.and(Filters.eq("plan", plan), Filters.lte("at", until))).map(this::submission)
                        .into(new ArrayList<>()), measured ? punctuality.told(plan, until) : List.of()).until(until);
    }

    private List<Plan> versions(Bson which) {
        return plans.find(which).map(stored -> planReader.read(bytes(stored, "data"), stored.get("at", Instant.class)))
                .into(new ArrayList<>());
    }

    @Override
    public List<String> plans() {
        return ids(Filters.empty());
    }

    /** By their ids, which are made of unit and year: the years that plan-service takes. */
    @Override
    public List<String> plansOf(Set<String> units) {
        return ids(Filters.in("plan", units.stream().flatMap(unit -> IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR)
                .mapToObj(year -> Plan.idOf(unit, year))).toList()));
    }

    private List<String> ids(Bson which) {
        return plans.find(which).projection(Projections.include("plan")).map(plan -> plan.getString("plan"))
                .into(new HashSet<>()).stream().sorted().toList();
    }

    /**
     * A state never changes: one that is there already came before.
     *
     * @return false when someone else has written one of the others since it was read; then nothing held in memory is to be trusted
     */
    boolean write(List<Write> writes) {
        List<WriteModel<Document>> ofPlans = new ArrayList<>();
        List<WriteModel<Document>> ofSubmissions = new ArrayList<>();
        List<WriteModel<Document>> ofStates = new ArrayList<>();
        List<PunctualityWrite> ofPunctuality = new ArrayList<>();
        writes.forEach(write -> {
            switch (write) {
                case PlanWrite plan -> ofPlans.add(model(plan));
                case StateWrite(var state, var data) when state.received() ->
                    ofStates.add(new InsertOneModel<>(state(state.plan(), state.id(), state.sequence(), state.at(), new Binary(data))));
                case StateWrite _ -> {
                }
                case PunctualityWrite told -> ofPunctuality.add(told);
                case CopyWrite copy -> ofSubmissions.add(model(copy));
            }
        });
        Writes.all(states, ofStates);
        punctuality.keep(ofPunctuality);
        return Writes.inOrder(plans, ofPlans) && Writes.all(submissions, ofSubmissions);
    }

    /** A version never changes; one that is there already was taken in by someone else. */
    private static WriteModel<Document> model(PlanWrite write) {
        Plan state = write.state();
        return new InsertOneModel<>(version(state.id(), state.version(), write.at(), new Binary(write.data())));
    }

    static Document version(String plan, long version, Instant at, Binary data) {
        return new Document("_id", plan + "/" + version).append("plan", plan).append("sequence", version)
                .append("at", at).append("data", data);
    }

    static Document state(String plan, String submission, long sequence, Instant at, Binary data) {
        return new Document("_id", submission + "/" + sequence).append("plan", plan).append("sequence", sequence)
                .append("at", at).append("data", data);
    }

    private static WriteModel<Document> model(CopyWrite write) {
        Copy copy = write.copy();
        Document fields = new Document("plan", copy.latest().plan()).append("sequence", copy.latest().sequence())
                .append("approvedSequence", copy.approvedSequence());
        put(fields, "latest", copy.latest(), write.data());
        put(fields, "approved", copy.approved(), write.data());
        Copy known = write.known();
        return known == null ? new InsertOneModel<>(fields.append("_id", copy.latest().id()))
                : new UpdateOneModel<>(unchanged(known), new Document("$set", fields));
    }

    private static Bson unchanged(Copy known) {
        return Filters.and(Filters.eq("_id", known.latest().id()), Filters.eq("sequence", known.latest().sequence()),
                Filters.eq("approvedSequence", known.approvedSequence()));
    }

    /** What did not come with this batch is in the document already. */
    private static void put(Document fields, String name, @Nullable Submission state, Map<Submission, byte[]> data) {
        byte[] bytes = state == null ? null : data.get(state);
        if (state != null && bytes != null) {
            fields.append(name, new Document("sequence", state.sequence()).append("at", state.at())
                    .append("data", new Binary(bytes)));
        }
    }

    private Copy copy(Document document) {
        Submission latest = submission(document.get("latest", Document.class));
        Document approved = document.get("approved", Document.class);
        if (approved == null) {
            return new Copy(latest, null);
        }
        boolean same = approved.getLong("sequence") == latest.sequence();
        return new Copy(latest, same ? latest : submission(approved));
    }

    private Submission submission(Document state) {
        return submissionReader.read(bytes(state, "data"), state.getLong("sequence"), state.get("at", Instant.class));
    }

    private static byte[] bytes(Document document, String field) {
        return document.get(field, Binary.class).getData();
    }
}
