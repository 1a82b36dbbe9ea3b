package vn.tiendo.reporting.below;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.event.PendingEvent;
import vn.tiendo.reporting.below.domain.FindUnitsBelow;
import vn.tiendo.reporting.below.domain.UnitTree;
import vn.tiendo.reporting.below.domain.UnitVersion;
import vn.tiendo.reporting.below.domain.UnitVersions;

/** Collection {@code unit_versions}: each unit in each of its versions, by unit/version. */
@Component
class UnitVersionDocuments implements FindUnitsBelow {

    static final String COLLECTION = "unit_versions";
    static final String UNIT = "unit";
    static final String PARENT = "parent";

    private final MongoCollection<Document> versions;
    private final Outbox outbox;
    private volatile @Nullable Known known;

    /** They are only ever added: as long as they are as many, they are the same. */
    private record Known(long count, UnitVersions units) {
    }

    UnitVersionDocuments(MongoDatabase database, Outbox outbox) {
        this.versions = database.getCollection(COLLECTION);
        this.outbox = outbox;
    }

    /** A version never changes; stored again it is the same. */
    void keep(UnitVersion unit, List<PendingEvent> events) {
        Document document = new Document("_id", unit.id() + "/" + unit.version()).append(UNIT, unit.id())
                .append("version", unit.version()).append("name", unit.name()).append(PARENT, unit.parent())
                .append("from", text(unit.from())).append("to", text(unit.to()));
        Outbox.pend(document, events);
        versions.replaceOne(Filters.eq("_id", document.getString("_id")), document, new ReplaceOptions().upsert(true));
        outbox.publish(versions, document);
    }

    /** All units that stand or stood above. */
    Set<String> everAbove(String unit) {
        return known().units().everAbove(unit);
    }

    /** These units in all their versions. */
    UnitTree tree(Set<String> units) {
        return known().units().tree(units);
    }

    /** All units that stand or stood below, and the unit itself. */
    Set<String> everBelow(String unit) {
        Set<String> below = below(unit);
        below.add(unit);
        return below;
    }

    @Override
    public Set<String> below(String unit) {
        Set<String> below = known().units().everBelow(unit);
        below.remove(unit);
        return below;
    }

    /** Each unit in all its versions, the first one first. */
    Map<String, List<UnitVersion>> byUnit() {
        return all(Filters.empty()).stream().collect(Collectors.groupingBy(UnitVersion::id, TreeMap::new, Collectors.toList()));
    }

    /** The first one first. */
    List<UnitVersion> of(String unit) {
        return all(Filters.eq(UNIT, unit));
    }

    private List<UnitVersion> all(Bson which) {
        return versions.find(which).sort(Sorts.ascending("version")).map(UnitVersionDocuments::version).into(new ArrayList<>());
    }

    /** One that is there already may say something else from now on. */
    void forget() {
        known = null;
    }

    /** Counted before they are read: one that comes meanwhile has them read again. */
    private Known known() {
        long count = versions.estimatedDocumentCount();
        Known before = known;
        if (before != null && before.count() == count) {
            return before;
        }
        Known read = new Known(count, new UnitVersions(all(Filters.empty())));
        known = read;
        return read;
    }

    private static UnitVersion version(Document stored) {
        return new UnitVersion(stored.getString(UNIT), stored.getLong("version"), stored.getString("name"),
                stored.getString(PARENT), date(stored.getString("from")), date(stored.getString("to")));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
