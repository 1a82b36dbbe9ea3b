package vn.tiendo.reporting.below;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.Sha256;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.reporting.below.domain.FindBelowHistory;
import vn.tiendo.reporting.evidence.domain.PlanHistory;
import vn.tiendo.reporting.rebuild.domain.GivenBeside;
import vn.tiendo.reporting.verdict.domain.Contributions;

/** Contributions made anew in another database; nobody is told of them. */
@Component
class GivenInStore implements GivenBeside {

    private final MongoClient client;
    private final MongoDatabase live;
    private final Outbox outbox;
    private final JsonMapper json;
    private final KeepContributions keep;
    private final InstantSource clock;

    GivenInStore(MongoClient client, MongoDatabase live, Outbox outbox, JsonMapper json, KeepContributions keep, InstantSource clock) {
        this.client = client;
        this.live = live;
        this.outbox = outbox;
        this.json = json;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public Given in(String place) {
        MongoDatabase database = client.getDatabase(place);
        BelowConfiguration.indexes(database);
        return new Beside(database);
    }

    private final class Beside implements Given {

        private final MongoDatabase database;
        private final ContributionDocuments contributions;

        Beside(MongoDatabase database) {
            this.database = database;
            contributions = new ContributionDocuments(database, new UnitVersionDocuments(database, outbox), outbox, json);
        }

        @Override
        public void derive(PlanHistory told) {
            Contributions.past(told).forEach((indicator, past) -> contributions.rewrite(
                    contributions.find(told.plan(), indicator).orElseGet(Document::new), past, List.of()));
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

        @Override
        public void adopt(String plan) {
            keep.anew(plan, clock.instant());
        }
    }

    /** What is given now, and what was given ever: of one moment what stood at its end. */
    private static String hash(MongoDatabase database, String plan) {
        StringBuilder all = new StringBuilder();
        of(plan, database, ContributionDocuments.COLLECTION).sort(Sorts.ascending("_id"))
                .forEach(each -> all.append(each.getString("_id")).append(' ').append(data(each)).append('\n'));
        SortedMap<String, List<Document>> states = new TreeMap<>();
        of(plan, database, ContributionDocuments.STATES)
                .forEach(each -> states.computeIfAbsent(each.getString("indicator"), _ -> new ArrayList<>()).add(each));
        states.forEach((indicator, each) -> all.append(indicator).append(' ').append(past(each)).append('\n'));
        return Sha256.of(all.toString());
    }

    private static SortedMap<Instant, String> past(List<Document> states) {
        SortedMap<Instant, String> past = new TreeMap<>();
        states.stream().sorted(Comparator.comparing(ContributionDocuments::version))
                .forEach(state -> past.put(state.get("at", Instant.class), data(state)));
        return past;
    }

    private static String data(Document kept) {
        return Sha256.of(kept.get("data", Binary.class).getData());
    }

    private static FindIterable<Document> of(String plan, MongoDatabase database, String collection) {
        return database.getCollection(collection).find(Filters.and(Filters.gte("_id", plan + "/"), Filters.lt("_id", plan + "0")));
    }
}
