package vn.tiendo.reporting.scoreboard;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.evidence.domain.Basis;
import vn.tiendo.reporting.scoreboard.domain.LinkedVerdict;
import vn.tiendo.reporting.scoreboard.domain.ListScoreboards;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard;
import vn.tiendo.reporting.scoreboard.domain.Scoreboard.Summary;

/**
 * Collection {@code scoreboards}: one document for each plan and basis. {@code body} is the whole scoreboard as packed
 * JSON; what lists and filters need stands beside it.
 */
@Component
class ScoreboardDocuments implements ListScoreboards {

    static final String COLLECTION = "scoreboards";
    static final String BASIS = "basis";
    static final String UNIT = "unit";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String PLAN = "plan";
    static final String WRITTEN = "writtenAt";
    static final String YEAR = "year";
    static final String UNIT_PATH = "unitPath";
    private static final String BODY = "body";
    private static final String LINKED = "linked";

    private final MongoCollection<Document> collection;
    private final ScoreboardJson json;
    private final InstantSource clock;

    ScoreboardDocuments(MongoDatabase database, ScoreboardJson json, InstantSource clock) {
        this.clock = clock;
        this.collection = database.getCollection(COLLECTION);
        this.json = json;
    }

    /** @param version of the scoreboard that they are of */
    record LinkedVerdicts(String plan, long version, List<LinkedVerdict> verdicts) {
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    Optional<Long> version(String plan, Basis basis) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, id(plan, basis)))
                .projection(Projections.include(VERSION)).first()).map(document -> document.getLong(VERSION));
    }

    /** What readers are shown, and whether they may be: neither what lists and comparisons need nor what is still to be told. */
    Optional<Document> shown(String plan, Basis basis) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, id(plan, basis)))
                .projection(Projections.include(VERSION, YEAR, UNIT_PATH, BODY)).first());
    }

    Optional<Document> find(String plan, Basis basis) {
        return Optional.ofNullable(collection.find(Filters.eq(ID, id(plan, basis))).first());
    }

    @Override
    public List<Listed> list(Basis basis, @Nullable String unit, @Nullable String after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(Filters.eq(BASIS, basis.name())));
        if (unit != null) {
            wanted.add(Filters.eq(UNIT, unit));
        }
        if (after != null) {
            wanted.add(Filters.gt(ID, id(after, basis)));
        }
        return collection.find(Filters.and(wanted))
                .projection(Projections.exclude(BODY, LINKED, "outbox")).sort(Sorts.ascending(ID)).limit(limit)
                .map(this::listed).into(new ArrayList<>());
    }

    /** What units are compared by: the approved scoreboards of these plans that are there. */
    List<LinkedVerdicts> linked(Collection<String> plans) {
        return collection.find(Filters.in(ID, plans.stream().map(plan -> id(plan, Basis.APPROVED)).toList()))
                .projection(Projections.include(PLAN, VERSION, LINKED)).map(this::linked).into(new ArrayList<>());
    }

    /** The version of each plan's approved scoreboard that was written since. */
    Map<String, Long> writtenSince(Instant since) {
        Map<String, Long> written = new HashMap<>();
        collection.find(Filters.and(Filters.eq(BASIS, Basis.APPROVED.name()), Filters.gte(WRITTEN, since)))
                .projection(Projections.include(PLAN, VERSION))
                .forEach(document -> written.put(document.getString(PLAN), document.getLong(VERSION)));
        return written;
    }

    /** Scoreboards that were written before verdicts were linked get them with their next change. */
    private LinkedVerdicts linked(Document stored) {
        @Nullable String text = stored.getString(LINKED);
        return new LinkedVerdicts(stored.getString(PLAN), stored.getLong(VERSION),
                text == null ? List.of() : List.of(json.read(text, LinkedVerdict[].class)));
    }

    /** False when the version before it is not there any more, or already another one. */
    boolean replace(Document next) {
        long version = next.getLong(VERSION);
        return version == 1 ? Writes.insert(collection, next)
                : collection.replaceOne(Filters.and(Filters.eq(ID, next.getString(ID)), Filters.eq(VERSION, version - 1)),
                        next).getMatchedCount() == 1;
    }

    Document document(Scoreboard scoreboard) {
        return new Document(ID, id(scoreboard.plan(), scoreboard.basis())).append(PLAN, scoreboard.plan())
                .append(BASIS, scoreboard.basis().name()).append(UNIT, scoreboard.unit())
                .append("unitName", scoreboard.unitName()).append(YEAR, scoreboard.year())
                .append("title", scoreboard.title()).append(UNIT_PATH, scoreboard.unitPath())
                .append("period", scoreboard.period() == null ? null : scoreboard.period().toString())
                .append(VERSION, scoreboard.version()).append("updatedAt", scoreboard.updatedAt())
                .append(WRITTEN, clock.instant())
                .append("summary", json.text(scoreboard.summary()))
                .append(LINKED, json.text(LinkedVerdict.of(scoreboard)))
                .append(BODY, new Binary(ScoreboardJson.pack(json.write(scoreboard))));
    }

    byte[] body(Document document) {
        return ScoreboardJson.unpack(document.get(BODY, Binary.class).getData());
    }

    /** Of the version that the document has: whoever writes the next one compares with it. */
    Scoreboard scoreboard(Document document) {
        return json.read(body(document)).ofVersion(document.getLong(VERSION));
    }

    private Listed listed(Document document) {
        return new Listed(document.getString(PLAN), document.getString(UNIT), document.getString("unitName"),
                document.getInteger(YEAR), document.getString("title"), document.getString("period"),
                document.getLong(VERSION), json.read(document.getString("summary"), Summary.class));
    }

    static String id(String plan, Basis basis) {
        return plan + "/" + basis;
    }
}
