package vn.tiendo.reporting.scoreboard;

import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.rebuild.domain.ScoreboardsBeside;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/** Scoreboards made anew in another database; nobody is told of them. */
@Component
class ScoreboardsInStore implements ScoreboardsBeside {

    private final MongoClient client;
    private final ScoreboardJson json;
    private final ScoreboardDocuments liveDocuments;
    private final InstantSource clock;

    ScoreboardsInStore(MongoClient client, ScoreboardJson json, ScoreboardDocuments liveDocuments, InstantSource clock) {
        this.client = client;
        this.json = json;
        this.liveDocuments = liveDocuments;
        this.clock = clock;
    }

    @Override
    public Boards in(String place) {
        return new Beside(client.getDatabase(place));
    }

    private final class Beside implements Boards {

        private final MongoDatabase database;
        private final ScoreboardDocuments documents;

        Beside(MongoDatabase database) {
            this.database = database;
            documents = new ScoreboardDocuments(database, json, clock);
        }

        @Override
        public void keep(Scoreboard scoreboard) {
            Document document = documents.document(scoreboard);
            database.getCollection(ScoreboardDocuments.COLLECTION)
                    .replaceOne(Filters.eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
        }

        @Override
        public String hash(String plan) {
            return ScoreboardsInStore.this.hash(documents, plan);
        }

        @Override
        public String liveHash(String plan) {
            return ScoreboardsInStore.this.hash(liveDocuments, plan);
        }
    }

    /**
     * What sums units below is dated by the event that told of them, and others of them may have given more by then; its past says it
     * exactly, and is compared as what they gave.
     */
    private static Scoreboard compared(Scoreboard scoreboard) {
        boolean sums = scoreboard.rows().anyMatch(row -> row.verdict().unitsBelow() != null);
        return sums ? scoreboard.toAReader().undated() : scoreboard.toAReader();
    }

    private String hash(ScoreboardDocuments documents, String plan) {
        return Sha256.of(Stream.of(Basis.values()).map(basis -> basis + " " + documents.find(plan, basis)
                .map(stored -> Sha256.of(json.write(compared(documents.scoreboard(stored))))).orElse("-"))
                .collect(Collectors.joining("\n")));
    }
}
