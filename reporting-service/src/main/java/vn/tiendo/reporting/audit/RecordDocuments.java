package vn.tiendo.reporting.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertOneModel;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.audit.domain.AuditQuestion;
import vn.tiendo.reporting.audit.domain.Place;

/** Collection {@code audit}: the records of all services, by chain and number; what is there is never written again. */
@Component
class RecordDocuments {

    static final String COLLECTION = "audit";

    private final MongoCollection<Document> audit;

    RecordDocuments(MongoDatabase database) {
        this.audit = database.getCollection(COLLECTION);
    }

    /** In one command; those that are there already stay as they are. */
    void insert(List<AuditRecord> records) {
        Writes.all(audit, records.stream().map(record -> new InsertOneModel<>(
                RecordDocument.write(record).append("_id", id(record)))).toList());
    }

    /** Newest first. */
    List<AuditRecord> find(AuditQuestion question, @Nullable Place after, int limit) {
        return audit.find(Filters.and(wanted(question, after))).sort(Newest.FIRST).limit(limit)
                .map(RecordDocument::read).into(new ArrayList<>());
    }

    static Place place(AuditRecord record) {
        return new Place(record.at(), id(record));
    }

    private static String id(AuditRecord record) {
        return record.chain() + "#" + record.number();
    }

    private static List<Bson> wanted(AuditQuestion question, @Nullable Place after) {
        List<Bson> wanted = new ArrayList<>(Newest.behind(question.units(), after));
        if (question.from() != null) {
            wanted.add(Filters.gte("at", question.from()));
        }
        if (question.to() != null) {
            wanted.add(Filters.lt("at", question.to()));
        }
        if (question.action() != null) {
            wanted.add(action(question.action()));
        }
        equal(wanted, "actor.id", question.actor());
        equal(wanted, "outcome", question.outcome() == null ? null : question.outcome().name());
        equal(wanted, "object", question.object());
        equal(wanted, "department", question.department());
        return wanted;
    }

    private static Bson action(String action) {
        return action.contains(".") ? Filters.eq("action", action)
                : Filters.regex("action", "^" + Pattern.quote(action) + "\\.");
    }

    private static void equal(List<Bson> wanted, String field, @Nullable String value) {
        if (value != null) {
            wanted.add(Filters.eq(field, value));
        }
    }
}
