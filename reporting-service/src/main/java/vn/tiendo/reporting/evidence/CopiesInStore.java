package vn.tiendo.reporting.evidence;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.domain.EvidenceChanged;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.ReadEvidence;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.rebuild.domain.CopiesBeside;
import vn.tiendo.reporting.rebuild.domain.Told;

/** The copies as they come from the topics again, in another database; nobody is told of them. */
@Component
class CopiesInStore implements CopiesBeside {

    private static final List<String> COLLECTIONS = List.of(EvidenceDocuments.PLAN_VERSIONS, EvidenceDocuments.SUBMISSIONS,
            EvidenceDocuments.SUBMISSION_STATES, PunctualityDocuments.LATEST, PunctualityDocuments.STATES);

    private final MongoClient client;
    private final MongoDatabase live;
    private final EvidenceReader reader;
    private final PlanReader plans;
    private final SubmissionReader submissions;
    private final PunctualityReader punctuality;
    private final EvidenceProperties properties;
    private final TakeEvidence take;
    private final InstantSource clock;

    CopiesInStore(MongoClient client, MongoDatabase live, EvidenceReader reader, PlanReader plans, SubmissionReader submissions,
            PunctualityReader punctuality, EvidenceProperties properties, TakeEvidence take, InstantSource clock) {
        this.client = client;
        this.live = live;
        this.reader = reader;
        this.plans = plans;
        this.submissions = submissions;
        this.punctuality = punctuality;
        this.properties = properties;
        this.take = take;
        this.clock = clock;
    }

    @Override
    public Copies in(String place) {
        MongoDatabase database = client.getDatabase(place);
        EvidenceConfiguration.indexes(database);
        return new Beside(database);
    }

    @Override
    public void forgetLive() {
        take.forgetAll();
    }

    private final class Beside implements Copies {

        private final MongoDatabase database;
        private final EvidenceDocuments documents;
        private final TakeEvidence taken;

        Beside(MongoDatabase database) {
            this.database = database;
            documents = new EvidenceDocuments(database, plans, submissions, new PunctualityDocuments(database, punctuality));
            taken = new TakeEvidence(documents, properties, new Unheard());
        }

        @Override
        public Set<String> take(List<Told> events) {
            Map<String, List<Change>> byPlan = new LinkedHashMap<>();
            events.forEach(event -> read(event, byPlan));
            if (!byPlan.isEmpty()) {
                taken.all(byPlan, Map.of());
            }
            return byPlan.keySet();
        }

        @Override
        public ReadEvidence evidence() {
            return documents;
        }

        @Override
        public String hash(String plan) {
            return CopiesInStore.hash(database, plan);
        }

        @Override
        public String liveHash(String plan) {
            return CopiesInStore.hash(live, plan);
        }

        /** A state never changes, and of the latest ones a newer one stays. */
        @Override
        public void adopt(String plan) {
            for (String collection : COLLECTIONS) {
                for (Document kept : database.getCollection(collection).find(Filters.eq("plan", plan))) {
                    Writes.upsert(live.getCollection(collection), Filters.and(Filters.eq("_id", kept.getString("_id")),
                            Filters.lte("sequence", kept.getLong("sequence"))), kept);
                }
            }
            CopiesInStore.this.take.anew(plan, clock.instant());
        }
    }

    /** What cannot be read is not in the live copies either. */
    private void read(Told event, Map<String, List<Change>> byPlan) {
        try {
            reader.read(new ReceivedEvent(event.id(), event.type(), event.subject(), "", event.time(), event.sequence(), event.data(),
                    "", 0, 0, Map.of())).filter(change -> !(change instanceof Change.OfUnitBelow))
                    .ifPresent(change -> byPlan.computeIfAbsent(change.plan(), _ -> new ArrayList<>()).add(change));
        } catch (UnreadableEvent e) {
            return;
        }
    }

    /** By collection and id, with the data as they came. */
    private static String hash(MongoDatabase database, String plan) {
        StringBuilder all = new StringBuilder();
        for (String collection : COLLECTIONS) {
            all.append(collection).append('\n');
            for (Document kept : database.getCollection(collection).find(Filters.eq("plan", plan)).sort(Sorts.ascending("_id"))) {
                all.append(kept.getString("_id")).append(' ').append(kept.getLong("sequence")).append(' ').append(data(kept)).append('\n');
            }
        }
        return Sha256.of(all.toString());
    }

    private static String data(Document kept) {
        Document approved = kept.get("approved", Document.class);
        Document latest = kept.get("latest", Document.class);
        return latest == null ? bytes(kept) : bytes(latest) + (approved == null ? "" : " " + bytes(approved));
    }

    private static String bytes(Document kept) {
        return Sha256.of(kept.get("data", Binary.class).getData());
    }

    /** Copies alone are made here; what follows from them is derived when all are there. */
    private static final class Unheard implements EvidenceChanged {

        @Override
        public boolean changed(PlanEvidence before, List<Step> steps, boolean everything) {
            return true;
        }

        @Override
        public void forget(String plan) {
            // nothing is kept
        }

        @Override
        public void forgetAll() {
            // nothing is kept
        }
    }
}
