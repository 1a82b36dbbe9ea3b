package vn.tiendo.measurement.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;

import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.Period;
import vn.tiendo.measurement.submission.domain.Receipt;
import vn.tiendo.measurement.submission.domain.ReceiptId;
import vn.tiendo.measurement.submission.domain.SubmissionId;
import vn.tiendo.platform.store.Migration;

/** Receipts that the documents of their submissions have no room for any more. */
@Component
class ReceiptDocuments {

    private static final String COLLECTION = "receipts";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> collection;

    ReceiptDocuments(MongoDatabase database) {
        this.collection = database.getCollection(COLLECTION);
    }

    static Migration byKey() {
        return new Migration("receipts-1-by-key", database -> database.getCollection(COLLECTION)
                .createIndex(Indexes.ascending("submission", "key")));
    }

    /** They never change, so that keeping one again does no harm. */
    void keep(List<Receipt> receipts) {
        collection.bulkWrite(receipts.stream().map(receipt -> new ReplaceOneModel<>(
                Filters.eq("_id", receipt.id().toString()), form(receipt), UPSERT)).toList());
    }

    Optional<Receipt> find(ReceiptId id) {
        return find(Filters.eq("_id", id.toString()));
    }

    Optional<Receipt> find(SubmissionId submission, String sender, IdempotencyKey key) {
        return find(Filters.and(Filters.eq("submission", submission.toString()), Filters.eq("key", key.text()),
                Filters.eq("fromId", sender)));
    }

    Optional<Receipt> find(SubmissionId submission, String batch) {
        return find(Filters.and(Filters.eq("submission", submission.toString()), Filters.eq("batch", batch)));
    }

    private Optional<Receipt> find(Bson filter) {
        @Nullable Document found = collection.find(filter).first();
        return Optional.ofNullable(found).map(ReceiptDocuments::read);
    }

    private static Document form(Receipt receipt) {
        SubmissionId submission = receipt.submission();
        Document form = new Document("_id", receipt.id().toString()).append("submission", submission.toString())
                .append("plan", submission.plan()).append("department", submission.department())
                .append("period", submission.period().toString()).append("dueOn", receipt.dueOn());
        form.putAll(ReceiptForm.of(receipt));
        return form;
    }

    private static Receipt read(Document form) {
        SubmissionId submission = new SubmissionId(form.getString("plan"), form.getString("department"),
                Period.parse(form.getString("period")).orElseThrow());
        return ReceiptForm.read(form, submission, LocalDate.parse(form.getString("dueOn")));
    }
}
