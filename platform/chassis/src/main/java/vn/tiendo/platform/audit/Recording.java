package vn.tiendo.platform.audit;

import java.util.List;

import org.bson.Document;
import org.jspecify.annotations.Nullable;

import vn.tiendo.audit.Actor;
import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.Origin;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.platform.caller.Caller;

/** The end of a chain, to which the next record is put. */
record Recording(String chain, long number, String hash) {

    /** Field of a document that holds its records, the oldest first. */
    static final String RECORDS = "audit";

    static Recording of(String chain, List<Document> records) {
        if (records.isEmpty()) {
            return new Recording(chain, 0, AuditRecord.NO_HASH);
        }
        AuditRecord last = RecordDocument.read(records.getLast());
        return new Recording(chain, last.number(), last.hash());
    }

    AuditRecord next(Deed deed, Origin origin, @Nullable String content) {
        return new AuditRecord(chain, number + 1, deed.at(), deed.unit(), deed.department(), actor(deed.by()),
                deed.onBehalfOf(), origin, deed.action(), deed.object(), deed.outcome(), deed.reason(), deed.before(),
                deed.after(), content, hash, "").hashed();
    }

    private static Actor actor(Caller caller) {
        return new Actor(caller.id(), caller.name(), caller.kind().name());
    }
}
