package vn.tiendo.measurement.plan;

import java.util.Optional;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.measurement.plan.domain.MovedDates;
import vn.tiendo.platform.store.Writes;

/** The local copy of moved dates in MongoDB: one document a plan, of the highest sequence. */
@Component
class MovedDatesDocuments {


    private final MongoCollection<Document> collection;

    MovedDatesDocuments(MongoDatabase database) {
        this.collection = database.getCollection("plan_dates");
    }

    Optional<MovedDates> find(String plan) {
        return Optional.ofNullable(collection.find(Filters.eq("_id", plan)).first())
                .map(document -> new MovedDates(plan, document.getLong("sequence"), document.getLong("upTo"),
                        DatesForm.read(document.getList("dates", Document.class))));
    }

    /** Order and repeats do no harm; the dates may come before their plan. */
    void keep(MovedDates moved) {
        Writes.upsert(collection,
                Filters.and(Filters.eq("_id", moved.plan()), Filters.lt("sequence", moved.sequence())),
                new Document("_id", moved.plan()).append("sequence", moved.sequence()).append("upTo", moved.upTo())
                        .append("dates", DatesForm.of(moved.dates())));
    }
}
