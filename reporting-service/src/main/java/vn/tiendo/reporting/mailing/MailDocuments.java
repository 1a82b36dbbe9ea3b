package vn.tiendo.reporting.mailing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.mailing.domain.Mail;
import vn.tiendo.reporting.mailing.domain.Mail.State;

/**
 * Collection {@code report_mails}: one document a report and address. Its insertion decides that there is one, and its step from
 * waiting to sending which replica sends it: nothing leads back from there but a server that said that it did not take it, or a person.
 */
@Component
class MailDocuments {

    static final String COLLECTION = "report_mails";
    static final String REPORT = "report";
    static final String STATE = "state";
    /** When it is tried. */
    static final String NEXT = "next";
    private static final String TRIES = "tries";
    private static final String AT = "at";

    private final MongoCollection<Document> mails;

    MailDocuments(MongoDatabase database) {
        this.mails = database.getCollection(COLLECTION);
    }

    /** Nothing happens when the address has one of this report already. */
    void expect(String report, String recipient, String address, Instant now) {
        Writes.insert(mails, new Document("_id", id(report, address)).append(REPORT, report).append("recipient", recipient)
            .append("address", address).append(STATE, State.WAITING.name()).append(TRIES, 0).append(AT, now).append(NEXT, now));
    }

    List<Mail> of(String report) {
        return mails.find(Filters.eq(REPORT, report)).sort(Sorts.ascending("_id")).map(MailDocuments::mail).into(new ArrayList<>());
    }

    /** One that nobody sends yet; from now on this one does. */
    Optional<Mail> claim(Instant now) {
        return Optional.ofNullable(mails.findOneAndUpdate(
            Filters.and(Filters.eq(STATE, State.WAITING.name()), Filters.lte(NEXT, now)),
            Updates.combine(in(State.SENDING, now), Updates.inc(TRIES, 1)),
            new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))).map(MailDocuments::mail);
    }

    void ended(Mail mail, State state, Instant now) {
        change(Filters.eq("_id", id(mail.report(), mail.address())), in(state, now));
    }

    /** It is tried again. */
    void later(Mail mail, Instant now, Instant next) {
        change(Filters.eq("_id", id(mail.report(), mail.address())), Updates.combine(in(State.WAITING, now), Updates.set(NEXT, next)));
    }

    /** Because a person says so: as it was seen, else somebody has said so already. */
    void again(Mail seen, Instant now) {
        change(Filters.and(Filters.eq("_id", id(seen.report(), seen.address())), Filters.eq(AT, seen.at())),
            Updates.combine(in(State.WAITING, now), Updates.set(TRIES, 0), Updates.set(NEXT, now)));
    }

    private void change(Bson which, Bson update) {
        mails.updateOne(which, update);
    }

    private static Bson in(State state, Instant now) {
        return Updates.combine(Updates.set(STATE, state.name()), Updates.set(AT, now));
    }

    private static String id(String report, String address) {
        return report + "/" + UUID.nameUUIDFromBytes(address.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    private static Mail mail(Document stored) {
        return new Mail(stored.getString(REPORT), stored.getString("recipient"), stored.getString("address"),
            State.valueOf(stored.getString(STATE)), stored.getInteger(TRIES), stored.get(AT, Instant.class));
    }
}
