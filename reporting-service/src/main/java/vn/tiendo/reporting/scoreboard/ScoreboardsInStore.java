package vn.tiendo.reporting.scoreboard;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.audit.Sha256;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.rebuild.domain.ScoreboardsBeside;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;

/** Scoreboards made anew, of which another database keeps what they are compared by: nobody reads them, and nobody is told of them. */
@Component
class ScoreboardsInStore implements ScoreboardsBeside {

    private static final String HASH = "hash";

    private final MongoClient client;
    private final ScoreboardJson json;
    private final ScoreboardDocuments live;

    ScoreboardsInStore(MongoClient client, ScoreboardJson json, ScoreboardDocuments live) {
        this.client = client;
        this.json = json;
        this.live = live;
    }

    @Override
    public Boards in(String place) {
        return new Beside(client.getDatabase(place));
    }

    private final class Beside implements Boards {

        private final MongoCollection<Document> hashes;

        Beside(MongoDatabase database) {
            hashes = database.getCollection(ScoreboardDocuments.COLLECTION);
        }

        @Override
        public void keep(Scoreboard scoreboard) {
            Bson which = Filters.eq("_id", ScoreboardDocuments.id(scoreboard.plan(), scoreboard.basis()));
            hashes.replaceOne(which, new Document(HASH, hashOf(scoreboard)), new ReplaceOptions().upsert(true));
        }

        @Override
        public String hash(String plan) {
            return ofBoth(basis -> Optional.ofNullable(hashes.find(Filters.eq("_id", ScoreboardDocuments.id(plan, basis))).first())
                    .map(kept -> kept.getString(HASH)));
        }

        @Override
        public String liveHash(String plan) {
            return ofBoth(basis -> live.find(plan, basis).map(live::scoreboard).map(ScoreboardsInStore.this::hashOf));
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

    private String hashOf(Scoreboard scoreboard) {
        return Sha256.of(json.write(compared(scoreboard)));
    }

    private static String ofBoth(Function<Basis, Optional<String>> hash) {
        return Sha256.of(Stream.of(Basis.values()).map(basis -> basis + " " + hash.apply(basis).orElse("-")).collect(Collectors.joining("\n")));
    }
}
