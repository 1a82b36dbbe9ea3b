package vn.tiendo.reporting.below;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.UnreadableEvent;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.evidence.domain.Cause;
import vn.tiendo.reporting.evidence.domain.Plan;
import vn.tiendo.reporting.evidence.domain.PlanEvidence;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.evidence.domain.Step;
import vn.tiendo.reporting.rebuild.domain.GivenBeside;
import vn.tiendo.reporting.rebuild.domain.Told;
import vn.tiendo.reporting.verdict.domain.Contributions;

/** Units and contributions made anew in another database; nobody is told of them. */
@Component
class GivenInStore implements GivenBeside {

    private final MongoClient client;
    private final MongoDatabase live;
    private final Outbox outbox;
    private final JsonMapper json;

    GivenInStore(MongoClient client, MongoDatabase live, Outbox outbox, JsonMapper json) {
        this.client = client;
        this.live = live;
        this.outbox = outbox;
        this.json = json;
    }

    @Override
    public Given in(String place) {
        MongoDatabase database = client.getDatabase(place).withCodecRegistry(live.getCodecRegistry());
        BelowConfiguration.indexes(database);
        return new Beside(database);
    }

    private final class Beside implements Given {

        private final MongoDatabase database;
        private final UnitVersionDocuments units;
        private final ContributionDocuments contributions;

        Beside(MongoDatabase database) {
            this.database = database;
            units = new UnitVersionDocuments(database, outbox);
            contributions = new ContributionDocuments(database, units, outbox, json);
        }

        @Override
        public void take(List<Told> events) {
            events.stream().filter(event -> event.type().equals(UnitVersionListener.UNIT_CHANGED)).forEach(this::take);
        }

        /** What cannot be read is not in the live tree either. */
        private void take(Told event) {
            try {
                units.keep(UnitVersionListener.unit(json.readValue(event.data(), UnitVersionListener.Data.class), event.sequence()), List.of());
            } catch (UnreadableEvent | JacksonException e) {
                return;
            }
        }

        @Override
        public void derive(PlanHistory told) {
            contributionsOf(database, told.plan()).forEach(each -> forget(each.getString("_id")));
            Map<String, Contribution> given = new HashMap<>();
            told.steps().filter(step -> step.after().plan() != null).forEach(step -> indicators(step).forEach(indicator ->
                    keep(step, indicator, given)));
        }

        /** Events that came since may lie before others: what a plan gave is derived from the beginning. */
        private void forget(String contribution) {
            database.getCollection(ContributionDocuments.COLLECTION).deleteOne(Filters.eq("_id", contribution));
            database.getCollection(ContributionDocuments.STATES)
                    .deleteMany(Filters.and(Filters.gte("_id", contribution + "/"), Filters.lt("_id", contribution + "0")));
        }

        private void keep(Step step, String indicator, Map<String, Contribution> given) {
            Plan plan = Objects.requireNonNull(step.after().plan());
            Contribution next = Contributions.of(step.after(), plan, indicator);
            if (!next.equals(given.put(indicator, next))) {
                contributions.replace(contributions.find(plan.id(), indicator).orElseGet(Document::new), next, step.cause().at(), List.of());
            }
        }

        @Override
        public FindBelowHistory history() {
            return contributions;
        }

        @Override
        public String hash(String plan) {
            return GivenInStore.hash(database, plan);
        }

        @Override
        public String liveHash(String plan) {
            return GivenInStore.hash(live, plan);
        }
    }

    /** What the event may have made another one; as the live ones are brought on. */
    private static Set<String> indicators(Step step) {
        PlanEvidence evidence = step.after();
        return switch (step.cause()) {
            case Cause.ByPlan _ -> Contributions.indicators(evidence);
            case Cause.BySubmission by when evidence.approvedBy(by) -> Contributions.indicators(evidence, new HashSet<>(by.targets()));
            case Cause.BySubmission _, Cause.ByUnitBelow _, Cause.ByPunctuality _ -> Set.of();
        };
    }

    private static Iterable<Document> contributionsOf(MongoDatabase database, String plan) {
        return database.getCollection(ContributionDocuments.COLLECTION)
                .find(Filters.and(Filters.gte("_id", plan + "/"), Filters.lt("_id", plan + "0"))).sort(Sorts.ascending("_id"));
    }

    private static String hash(MongoDatabase database, String plan) {
        StringBuilder all = new StringBuilder();
        contributionsOf(database, plan).forEach(each -> all.append(each.getString("_id")).append(' ')
                .append(Sha256.of(each.get("data", Binary.class).getData())).append('\n'));
        return Sha256.of(all.toString());
    }
}
