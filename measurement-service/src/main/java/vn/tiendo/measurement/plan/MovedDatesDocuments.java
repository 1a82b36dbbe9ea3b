package vn.tiendo.measurement.plan;

import java.util.Optional;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.measurement.plan.domain.MovedDates;

/** The local copy of moved dates in MongoDB: one document a plan, of the highest sequence. */
@Component
class MovedDatesDocuments {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

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
        try {
            collection.replaceOne(
                    Filters.and(Filters.eq("_id", moved.plan()), Filters.lt("sequence", moved.sequence())),
                    new Document("_id", moved.plan()).append("sequence", moved.sequence()).append("upTo", moved.upTo())
                            .append("dates", DatesForm.of(moved.dates())), UPSERT);
        } catch (MongoWriteException refused) {
            // Nothing older was found, so an insert was tried, and there is one: as new as this or newer.
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }
}
