package vn.tiendo.measurement.unit;

import java.util.Optional;

import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.unit.domain.Unit;
import vn.tiendo.measurement.unit.domain.Units;
import vn.tiendo.platform.store.Writes;

/** The local copy in MongoDB: one document a unit. */
@Component
class UnitDocuments implements Units {


    private final MongoCollection<Document> collection;

    UnitDocuments(MongoDatabase database) {
        this.collection = database.getCollection("units");
    }

    @Override
    public Optional<Unit> find(String id) {
        @Nullable Document found = collection.find(Filters.eq("_id", id)).first();
        return Optional.ofNullable(found).map(document -> new Unit(document.getString("_id"),
                document.getLong("sequence"), document.getList("departments", String.class)));
    }

    @Override
    public void keep(Unit unit) {
        Writes.upsert(collection, Filters.and(Filters.eq("_id", unit.id()), Filters.lt("sequence", unit.sequence())),
                new Document("_id", unit.id()).append("sequence", unit.sequence())
                        .append("departments", unit.departments()));
    }
}
