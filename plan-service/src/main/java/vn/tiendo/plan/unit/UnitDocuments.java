package vn.tiendo.plan.unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.plan.form.StoredForm;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.plan.unit.domain.ListUnits;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.plan.unit.domain.Unit;
import vn.tiendo.plan.unit.domain.UnitHistory;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;

/** Units in MongoDB: one document each, with its audit and the events that it still has to publish. */
@Component
class UnitDocuments implements FindUnit, ListUnits {

    static final String COLLECTION = "units";

    private static final Bson CONTENT = Projections.exclude("audit", "outbox");

    private final MongoCollection<Document> units;
    private final UnitVersionDocuments former;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final UnitEvents events;
    private final JsonMapper json;

    UnitDocuments(MongoDatabase database, UnitVersionDocuments former, Outbox outbox, AuditTrail trail, UnitEvents events,
            JsonMapper json) {
        this.units = database.getCollection(COLLECTION);
        this.former = former;
        this.outbox = outbox;
        this.trail = trail;
        this.events = events;
        this.json = json;
    }

    /** A unit as it is stored, with its audit and what its document still has to publish. */
    record Stored(PlacedUnit placed, Document document) {
    }

    @Override
    public Optional<PlacedUnit> find(String id) {
        return read(id).map(placed -> new PlacedUnit(placed.unit(), placed.version(), pathOf(placed.unit())));
    }

    @Override
    public Optional<PlacedUnit> find(String id, LocalDate day) {
        return on(id, day).map(placed -> new PlacedUnit(placed.unit(), placed.version(), path(placed.unit(),
                above -> on(above, day).map(PlacedUnit::unit))));
    }

    private Optional<PlacedUnit> on(String id, LocalDate day) {
        return UnitHistory.on(day, versions(id));
    }

    /** All of a unit, the first one first; a version that was copied, but not replaced yet, is there once. */
    List<PlacedUnit> versions(String id) {
        return read(id).map(now -> Stream.concat(former.list(id).stream().map(this::placed)
                .filter(each -> each.version() < now.version()), Stream.of(now)).toList()).orElse(List.of());
    }

    private Optional<PlacedUnit> read(String id) {
        return Optional.ofNullable(units.find(eq("_id", id)).projection(CONTENT).first()).map(this::placed);
    }

    Optional<Stored> load(String id) {
        return Optional.ofNullable(units.find(eq("_id", id)).first()).map(this::stored);
    }

    /** Page of units by id. */
    List<PlacedUnit> list(@Nullable String after, int limit) {
        return units.find(gt("_id", after == null ? "" : after)).projection(CONTENT).sort(new Document("_id", 1))
                .limit(limit).map(this::placed).into(new ArrayList<>());
    }

    @Override
    public List<PlacedUnit> all() {
        return units.find().projection(CONTENT).sort(new Document("_id", 1)).map(this::placed).into(new ArrayList<>());
    }

    /** Those whose place was last written as below this unit. */
    List<Stored> below(String id) {
        return units.find(and(eq("path", id), ne("_id", id))).map(this::stored).into(new ArrayList<>());
    }

    /** Ids from the root down to the unit, as the tree is now. */
    List<String> pathOf(Unit unit) {
        return path(unit, above -> read(above).map(PlacedUnit::unit));
    }

    private static List<String> path(Unit unit, Function<String, Optional<Unit>> find) {
        var path = new ArrayList<String>();
        path.add(unit.id());
        var above = unit.parent();
        while (above != null && !path.contains(above)) {
            path.addFirst(above);
            above = find.apply(above).map(Unit::parent).orElse(null);
        }
        return path;
    }

    /** Stores a new unit and tells of it; false when there is one already. */
    boolean insert(PlacedUnit placed, Deed deed) {
        var document = document(placed, new Document(), deed);
        if (!Writes.insert(units, document)) {
            return false;
        }
        outbox.publish(units, document);
        return true;
    }

    /** Replaces what is stored, after a copy of it, and tells of it; false when another change came first. */
    boolean replace(Stored before, PlacedUnit placed, Deed deed) {
        former.keep(before.document());
        var document = document(placed, before.document(), deed);
        var written = units.replaceOne(
                and(eq("_id", placed.unit().id()), eq("version", before.placed().version())), document);
        if (written.getMatchedCount() == 0) {
            return false;
        }
        outbox.publish(units, document);
        return true;
    }

    /** The new document keeps what the former one still has to publish: no change goes untold. */
    private Document document(PlacedUnit placed, Document former, Deed deed) {
        var document = new Document(former)
                .append("_id", placed.unit().id())
                .append("version", placed.version())
                .append("path", placed.path())
                .append("form", new Document(UnitForm.write(placed.unit())));
        Outbox.pend(document, List.of(events.changed(placed)));
        trail.append(units, former, document, deed);
        return document;
    }

    private Stored stored(Document document) {
        return new Stored(placed(document), document);
    }

    private PlacedUnit placed(Document document) {
        var unit = StoredForm.read(json, document.get("form", Document.class), UnitForm::read);
        return new PlacedUnit(unit, document.getLong("version"), document.getList("path", String.class));
    }
}
