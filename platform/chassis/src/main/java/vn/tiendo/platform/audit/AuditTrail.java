package vn.tiendo.platform.audit;

import java.util.ArrayList;
import java.util.List;

import org.bson.Document;

import com.mongodb.client.MongoCollection;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.ContentHash;
import vn.tiendo.audit.Origin;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.web.RequestOrigin;

/** Records what was done and what was tried. */
public final class AuditTrail {

    private final String service;
    private final AuditEvents events;
    private final Archive archive;
    private final Journal journal;

    AuditTrail(String service, AuditEvents events, Archive archive, Journal journal) {
        this.service = service;
        this.events = events;
        this.archive = archive;
        this.journal = journal;
    }

    /**
     * Puts the record of a change into the document that is about to be written, chained to those of the document before
     * it, and its event into the outbox; so the change and its record are one write. The content is hashed: call it when
     * all else stands in the document, and what is pending of the one before is carried over.
     *
     * @param before the document as it was read, with its field {@code audit}; an empty one for a new document
     * @param next   with {@code _id} and {@code version}
     */
    public void append(MongoCollection<Document> collection, Document before, Document next, Deed deed) {
        List<Document> records = new ArrayList<>(
                archive.room(before.getList(Recording.RECORDS, Document.class, List.of())));
        String chain = service + "/" + collection.getNamespace().getCollectionName() + "/" + next.get("_id");
        String content = ContentHash.of(next, collection.getCodecRegistry());
        AuditRecord record = Recording.of(chain, records).next(deed, RequestOrigin.current(), content);
        records.add(RecordDocument.write(record));
        next.put(Recording.RECORDS, records);
        Outbox.pend(next, List.of(events.recorded(record)));
    }

    /**
     * Records what changes no document: refused attempts, logins, exports. Written soon after, off this thread; never
     * throws.
     */
    public void note(Deed deed) {
        note(deed, RequestOrigin.current());
    }

    /** For code that knows the request and does not run on its thread. */
    public void note(Deed deed, Origin origin) {
        journal.add(deed, origin);
    }
}
