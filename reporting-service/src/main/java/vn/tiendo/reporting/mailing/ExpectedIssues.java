package vn.tiendo.reporting.mailing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import vn.tiendo.platform.store.Writes;
import vn.tiendo.reporting.mailing.domain.TellRecipients;

/**
 * Collection {@code report_mailings}: reports that are about to be issued and whose recipients are not told yet. It is written before the
 * issue, so that no crash between the two loses it; the report itself changes no more once it is issued.
 */
@Component
class ExpectedIssues implements TellRecipients {

    private static final String SINCE = "since";

    private final MongoCollection<Document> mailings;
    private final InstantSource clock;

    ExpectedIssues(MongoDatabase database, InstantSource clock) {
        this.mailings = database.getCollection("report_mailings");
        this.clock = clock;
    }

    /** @param since when it was about to be issued */
    record Expected(String report, Instant since) {
    }

    @Override
    public void onceIssued(String report) {
        Writes.upsert(mailings, Filters.eq("_id", report), new Document("_id", report).append(SINCE, clock.instant()));
    }

    List<Expected> all() {
        return mailings.find().map(stored -> new Expected(stored.getString("_id"), stored.get(SINCE, Instant.class)))
            .into(new ArrayList<>());
    }

    void settled(Expected expected) {
        mailings.deleteOne(Filters.and(Filters.eq("_id", expected.report()), Filters.eq(SINCE, expected.since())));
    }
}
