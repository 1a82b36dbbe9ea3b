package vn.tiendo.reporting.mailing;

import java.util.Optional;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.mailing.domain.AddressBook;
import vn.tiendo.reporting.mailing.domain.AddressBook.Entry;

/** Collection {@code report_recipients}, by unit; who changed it stands in the audit. */
@Component
class AddressBookDocuments {

    static final String COLLECTION = "report_recipients";
    private static final String ID = "_id";
    private static final String VERSION = "version";

    private final MongoCollection<Document> books;
    private final AuditTrail audit;
    private final Outbox outbox;

    AddressBookDocuments(MongoDatabase database, AuditTrail audit, Outbox outbox) {
        this.books = database.getCollection(COLLECTION);
        this.audit = audit;
        this.outbox = outbox;
    }

    AddressBook of(String unit) {
        return Optional.ofNullable(books.find(Filters.eq(ID, unit)).first()).map(AddressBookDocuments::book)
            .orElseGet(() -> AddressBook.empty(unit));
    }

    /**
     * Takes the place of the version before it, together with its record.
     *
     * @return false when another one has taken that place
     */
    boolean put(AddressBook next, Deed deed) {
        Document before = Optional.ofNullable(books.find(Filters.eq(ID, next.unit())).first()).orElseGet(Document::new);
        Document document = document(next);
        Outbox.carry(before, document);
        audit.append(books, before, document, deed);
        boolean written = next.version() == 1 ? Writes.insert(books, document) : books.replaceOne(
            Filters.and(Filters.eq(ID, next.unit()), Filters.eq(VERSION, next.version() - 1)), document).getMatchedCount() == 1;
        if (written) {
            outbox.publish(books, document);
        }
        return written;
    }

    private static Document document(AddressBook book) {
        return new Document(ID, book.unit()).append(VERSION, book.version()).append("entries", book.entries().stream()
            .map(entry -> new Document("recipient", entry.recipient()).append("addresses", entry.addresses())).toList());
    }

    private static AddressBook book(Document stored) {
        return new AddressBook(stored.getString(ID), stored.getLong(VERSION), stored.getList("entries", Document.class).stream()
            .map(entry -> new Entry(entry.getString("recipient"), entry.getList("addresses", String.class))).toList());
    }
}
