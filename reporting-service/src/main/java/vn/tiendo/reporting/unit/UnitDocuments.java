package vn.tiendo.reporting.unit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.unit.domain.ReadUnits;

/** Collection {@code units}: where each stands in the tree, by id. */
@Component
class UnitDocuments implements ReadUnits {

    static final String COLLECTION = "units";
    static final String PATH = "path";
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Document> units;

    UnitDocuments(MongoDatabase database) {
        this.units = database.getCollection(COLLECTION);
    }

    /** @param path root first, the unit itself last */
    record Unit(String id, List<String> path, long version) {
    }

    /** A unit that is stored in this version or a later one stays as it is: then the insert meets its id. */
    void keep(List<Unit> some) {
        Writes.all(units, some.stream().map(unit -> new ReplaceOneModel<>(
                Filters.and(Filters.eq(ID, unit.id()), Filters.lt(VERSION, unit.version())), document(unit),
                new ReplaceOptions().upsert(true))).toList());
    }

    /** Also in the place of the same version; a later one stays. */
    void put(Unit unit) {
        Writes.upsert(units, Filters.and(Filters.eq(ID, unit.id()), Filters.lte(VERSION, unit.version())), document(unit));
    }

    Optional<Unit> find(String unit) {
        return Optional.ofNullable(units.find(Filters.eq(ID, unit)).first()).map(UnitDocuments::unit);
    }

    List<Unit> all() {
        return units.find().map(UnitDocuments::unit).into(new ArrayList<>());
    }

    private static Document document(Unit unit) {
        return new Document(ID, unit.id()).append(PATH, unit.path()).append(VERSION, unit.version());
    }

    private static Unit unit(Document stored) {
        return new Unit(stored.getString(ID), stored.getList(PATH, String.class), stored.getLong(VERSION));
    }

    @Override
    public List<String> path(String unit) {
        return find(unit).map(Unit::path).orElseGet(() -> List.of(unit));
    }

    @Override
    public Set<String> below(String unit) {
        List<String> found = units.find(Filters.eq(PATH, unit)).projection(Projections.include(ID))
                .map(document -> document.getString(ID)).into(new ArrayList<>());
        found.add(unit);
        return new LinkedHashSet<>(found);
    }
}
