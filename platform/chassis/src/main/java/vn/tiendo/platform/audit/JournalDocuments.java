package vn.tiendo.platform.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.platform.audit.Journal.Noted;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;

/**
 * The journal in MongoDB: for each start of a process and each unit documents of at most 200 records, of which the last
 * one takes the next. Nobody else writes to them; so the end of each chain is known without reading.
 */
final class JournalDocuments {

    static final String COLLECTION = "audit_journal";

    private static final Logger LOG = LoggerFactory.getLogger(JournalDocuments.class);
    private static final int MOST_RECORDS = 200;
    /** Hash of the last record, to find out whether a write that was not answered was done. */
    private static final String HEAD = "head";
    private static final FindOneAndUpdateOptions WITH_WHAT_IS_PENDING = new FindOneAndUpdateOptions()
            .returnDocument(ReturnDocument.AFTER).projection(Projections.exclude(Recording.RECORDS));

    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final AuditEvents events;
    private final String service;
    private final String process = UUID.randomUUID().toString();
    private final Map<String, Open> open = new HashMap<>();

    /** The document of a unit that takes the next record. */
    private record Open(String id, int ordinal, Recording end) {

        Open with(AuditRecord last) {
            return new Open(id, ordinal, new Recording(end.chain(), last.number(), last.hash()));
        }

        int room() {
            return MOST_RECORDS - (int) end.number();
        }
    }

    JournalDocuments(MongoDatabase database, Outbox outbox, AuditEvents events, String service) {
        this.collection = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.events = events;
        this.service = service;
    }

    /** Writes as many as the unit's document has room for, at least one; says how many. Done twice it does no harm. */
    int write(String unit, List<Noted> noted) {
        Open there = open.computeIfAbsent(unit, absent -> fresh(unit, 1));
        List<Noted> some = noted.subList(0, Math.min(noted.size(), there.room()));
        List<AuditRecord> records = chained(there.end(), some);
        boolean written = there.end().number() == 0 ? insert(there, unit, records) : push(there, records);
        if (!written) {
            LOG.error("Somebody else has changed the audit journal {}; a new one is begun", there.id());
            open.put(unit, fresh(unit, there.ordinal() + 1));
            return 0;
        }
        Open after = there.with(records.getLast());
        open.put(unit, after.room() > 0 ? after : fresh(unit, there.ordinal() + 1));
        return some.size();
    }

    private Open fresh(String unit, int ordinal) {
        String id = process + ":" + unit + ":" + ordinal;
        return new Open(id, ordinal, new Recording(service + "/" + COLLECTION + "/" + id, 0, AuditRecord.NO_HASH));
    }

    private static List<AuditRecord> chained(Recording end, List<Noted> some) {
        List<AuditRecord> records = new ArrayList<>();
        Recording last = end;
        for (Noted one : some) {
            AuditRecord record = last.next(one.deed(), one.origin(), null);
            records.add(record);
            last = new Recording(end.chain(), record.number(), record.hash());
        }
        return records;
    }

    private boolean insert(Open there, String unit, List<AuditRecord> records) {
        Document first = pending(records).append("_id", there.id())
                .append("version", records.getLast().number())
                .append("unit", unit)
                .append(HEAD, records.getLast().hash())
                .append(Recording.RECORDS, written(records));
        if (!Writes.insert(collection, first)) {
            return isHead(there, records);
        }
        outbox.publish(collection, first);
        return true;
    }

    private boolean push(Open there, List<AuditRecord> records) {
        Bson which = Filters.and(Filters.eq("_id", there.id()), Filters.eq("version", there.end().number()));
        @Nullable Document after = collection.findOneAndUpdate(which, update(records), WITH_WHAT_IS_PENDING);
        if (after == null) {
            return isHead(there, records);
        }
        outbox.publish(collection, after);
        return true;
    }

    private Bson update(List<AuditRecord> records) {
        Document pending = pending(records);
        return Updates.combine(
                Updates.pushEach(Recording.RECORDS, written(records)),
                Updates.pushEach("outbox", pending.getList("outbox", Document.class)),
                Updates.min("outboxAt", Objects.requireNonNull(pending.get("outboxAt"))),
                Updates.set("version", records.getLast().number()),
                Updates.set(HEAD, records.getLast().hash()));
    }

    /** An earlier attempt was done after all. */
    private boolean isHead(Open there, List<AuditRecord> records) {
        return collection.find(Filters.and(
                Filters.eq("_id", there.id()), Filters.eq(HEAD, records.getLast().hash()))).first() != null;
    }

    private Document pending(List<AuditRecord> records) {
        Document document = new Document();
        Outbox.pend(document, records.stream().map(events::recorded).toList());
        return document;
    }

    private static List<Document> written(List<AuditRecord> records) {
        return records.stream().map(RecordDocument::write).toList();
    }
}
