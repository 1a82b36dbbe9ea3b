package vn.tiendo.plan.unit;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.store.Writes;

import static com.mongodb.client.model.Filters.eq;

/**
 * Former versions of units, each a copy of the unit's document without its audit, made before that is replaced. Whoever
 * makes the copy makes the same one.
 */
@Component
class UnitVersionDocuments {

    static final String COLLECTION = "unit_versions";

    private final MongoCollection<Document> versions;

    UnitVersionDocuments(MongoDatabase database) {
        this.versions = database.getCollection(COLLECTION);
    }

    void keep(Document outgoing) {
        var unit = outgoing.getString("_id");
        var copy = new Document(outgoing).append("_id", unit + "/" + outgoing.getLong("version")).append("unit", unit);
        copy.keySet().removeAll(List.of("audit", "outbox"));
        Writes.insert(versions, copy);
    }

    /** All of a unit, the first one first. */
    List<Document> list(String unit) {
        return versions.find(eq("unit", unit)).sort(Sorts.ascending("version")).into(new ArrayList<>());
    }
}
