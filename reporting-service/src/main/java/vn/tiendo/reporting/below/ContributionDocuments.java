package vn.tiendo.reporting.below;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

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
import vn.tiendo.reporting.below.domain.BelowHistory;
import vn.tiendo.reporting.below.domain.BelowHistory.Given;
import vn.tiendo.reporting.below.domain.Contribution;
import vn.tiendo.reporting.below.domain.FiguresBelow;
import vn.tiendo.reporting.below.domain.FindBelowHistory;

/**
 * Collection {@code contributions}: what a plan gives to sums above, one document for each indicator;
 * {@code contribution_states} by plan/indicator/version: what it gave and since when.
 */
@Component
class ContributionDocuments implements FiguresBelow, FindBelowHistory {

    static final String COLLECTION = "contributions";
    static final String STATES = "contribution_states";
    static final String LATEST = "latest";
    private static final String ID = "_id";
    private static final String VERSION = "version";
    private static final String AT = "at";

    private final MongoCollection<Document> contributions;
    private final MongoCollection<Document> states;
    private final UnitVersionDocuments units;
    private final Outbox outbox;
    private final JsonMapper json;

    ContributionDocuments(MongoDatabase database, UnitVersionDocuments units, Outbox outbox, JsonMapper json) {
        this.contributions = database.getCollection(COLLECTION);
        this.states = database.getCollection(STATES);
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

    /** Of what is not stored yet 0. */
    static long version(Document stored) {
        return stored.isEmpty() ? 0 : stored.getLong(VERSION);
    }

    /** Whether something has been given already, and nothing since that moment. */
    static boolean goesOn(Document stored, Instant moment) {
        return !stored.isEmpty() && !Objects.requireNonNullElse(stored.get(AT, Instant.class), Instant.EPOCH).isAfter(moment);
    }

    /**
     * Takes the place of what was stored, and keeps what that still has to publish. The states are stored first: what others can see
     * has a past. Where another one stored theirs and then lost, ours take their place.
     *
     * @param before empty for the first one
     * @param next what is given now, and before it what was given since what was stored, oldest first
     * @return false when another one has taken that place
     */
    boolean replace(Document before, List<Given> next, List<PendingEvent> events) {
        Document document = before;
        List<Document> given = new ArrayList<>();
        for (Given each : next) {
            document = next(document, each);
            given.add(state(document));
        }
        List<Document> ofAnother = given.stream().filter(each -> !Writes.insert(states, each)).toList();
        Outbox.pend(document, events);
        boolean written = before.isEmpty() ? Writes.insert(contributions, document) : contributions.replaceOne(Filters.and(
                Filters.eq(ID, document.getString(ID)), Filters.eq(VERSION, version(before))), document)
                .getMatchedCount() == 1;
        if (written) {
            ofAnother.forEach(each -> states.replaceOne(Filters.eq(ID, each.get(ID)), each));
            outbox.publish(contributions, document);
        }
        return written;
    }

    /** As {@link #replace}, with all that it ever gave: what was stored as its past goes. */
    boolean rewrite(Document before, List<Given> past, List<PendingEvent> events) {
        boolean written = replace(before, past, events);
        if (written && !before.isEmpty()) {
            states.deleteMany(Filters.and(Filters.eq("indicator", before.get("indicator")), Filters.eq("year", before.get("year")),
                    Filters.eq("unit", before.get("unit")), Filters.lte(VERSION, version(before))));
        }
        return written;
    }

    private Document next(Document before, Given given) {
        Contribution next = given.contribution();
        return new Document(before).append(ID, id(next.plan(), next.indicator())).append(VERSION, version(before) + 1)
                .append("unit", next.unit()).append("year", next.year()).append("indicator", next.indicator())
                .append(LATEST, next.latestMonth().orElse(0)).append(AT, given.at()).append("data", new Binary(json.writeValueAsBytes(next)));
    }

    @Override
    public Below find(String unit, int year, String indicator) {
        Set<String> below = units.everBelow(unit);
        List<Document> stored = contributions.find(Filters.and(Filters.eq("indicator", indicator), Filters.eq("year", year),
                Filters.in("unit", below))).into(new ArrayList<>());
        return new Below(units.tree(below), stored.stream().map(this::read).toList(), stored.stream()
                .flatMap(each -> Stream.ofNullable(each.get(AT, Instant.class))).max(Comparator.naturalOrder()).orElse(Instant.MIN));
    }

    /** When one of before came about is known by its figures alone; it counts from the first moment. */
    static Document state(Document contribution) {
        Document state = new Document(ID, contribution.getString(ID) + "/" + version(contribution)).append(VERSION, version(contribution)).append(AT, Objects.requireNonNullElse(contribution.get(AT, Instant.class), Instant.EPOCH));
        for (String kept : List.of("unit", "year", "indicator", "data")) {
            state.append(kept, contribution.get(kept));
        }
        return state;
    }

    @Override
    public BelowHistory history(String unit, int year, Set<String> indicators) {
        Set<String> below = units.everBelow(unit);
        return new BelowHistory(units.tree(below), indicators.isEmpty() ? List.of()
                : states.find(Filters.and(Filters.in("indicator", indicators), Filters.eq("year", year),
                        Filters.in("unit", below))).map(stored -> new Given(read(stored),
                                version(stored), stored.get(AT, Instant.class)))
                        .into(new ArrayList<>()));
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
