package vn.tiendo.reporting.below;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FiguresBelow;

/** Collection {@code contributions}: what a plan gives to sums above, one document for each indicator. */
@Component
class ContributionDocuments implements FiguresBelow {

    static final String COLLECTION = "contributions";
    static final String LATEST = "latest";
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Document> contributions;
    private final UnitVersionDocuments units;
    private final Outbox outbox;
    private final JsonMapper json;

    ContributionDocuments(MongoDatabase database, UnitVersionDocuments units, Outbox outbox, JsonMapper json) {
        this.contributions = database.getCollection(COLLECTION);
        this.units = units;
        this.outbox = outbox;
        this.json = json;
    }

    Optional<Document> find(String plan, String indicator) {
        return Optional.ofNullable(contributions.find(Filters.eq(ID, id(plan, indicator))).first());
    }

    Contribution read(Document stored) {
        return json.readValue(stored.get("data", Binary.class).getData(), Contribution.class);
    }

    static long version(Document stored) {
        return stored.getLong(VERSION);
    }

    /**
     * Takes the place of what was stored, and keeps what that still has to publish.
     *
     * @param before empty for the first one
     * @return false when another one has taken that place
     */
    boolean replace(Document before, Contribution next, List<PendingEvent> events) {
        Document document = new Document(before).append(ID, id(next.plan(), next.indicator()))
                .append(VERSION, before.isEmpty() ? 1L : version(before) + 1).append("unit", next.unit())
                .append("year", next.year()).append("indicator", next.indicator())
                .append(LATEST, next.latestMonth().orElse(0)).append("data", new Binary(json.writeValueAsBytes(next)));
        Outbox.pend(document, events);
        boolean written = before.isEmpty() ? Writes.insert(contributions, document) : contributions.replaceOne(Filters.and(
                Filters.eq(ID, document.getString(ID)), Filters.eq(VERSION, version(before))), document)
                .getMatchedCount() == 1;
        if (written) {
            outbox.publish(contributions, document);
        }
        return written;
    }

    @Override
    public Below find(String unit, int year, String indicator) {
        Set<String> below = units.everBelow(unit);
        return new Below(units.tree(below), contributions.find(Filters.and(Filters.eq("indicator", indicator),
                Filters.eq("year", year), Filters.in("unit", below))).map(this::read).into(new ArrayList<>()));
    }

    @Override
    public OptionalInt latestMonth(String unit, int year, Set<String> indicators) {
        Document latest = contributions.find(Filters.and(Filters.in("indicator", indicators), Filters.eq("year", year),
                Filters.in("unit", units.everBelow(unit)))).projection(Projections.include(LATEST))
                .sort(Sorts.descending(LATEST)).first();
        return latest == null ? OptionalInt.empty() : OptionalInt.of(latest.getInteger(LATEST));
    }

    private static String id(String plan, String indicator) {
        return plan + "/" + indicator;
    }
}
