package vn.tiendo.platform.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;

import vn.tiendo.fixture.Infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

class ExpiryIT {

    @AutoClose
    private final MongoClient client = MongoClients.create(Infrastructure.shared().mongodbUri());

    private final MongoCollection<Document> letters =
            client.getDatabase("test-" + UUID.randomUUID()).getCollection("letters");

    @Test
    void documentsAreKeptForAsLongAsTheSettingSaysNow() {
        Expiry.after(letters, "sent", Duration.ofDays(400));
        Expiry.after(letters, "sent", Duration.ofDays(30));

        assertThat(times()).containsExactly(30L * 24 * 60 * 60);
    }

    @Test
    void theSameSettingOnceMoreChangesNothing() {
        Expiry.after(letters, "sent", Duration.ofDays(400));
        Expiry.after(letters, "sent", Duration.ofDays(400));

        assertThat(times()).containsExactly(400L * 24 * 60 * 60);
    }

    @Test
    void otherIndexesStay() {
        letters.createIndex(Indexes.ascending("sent", "to"));
        letters.createIndex(Indexes.ascending("to"));

        Expiry.after(letters, "sent", Duration.ofDays(400));
        Expiry.after(letters, "sent", Duration.ofDays(30));

        assertThat(letters.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("_id_", "sent_1_to_1", "to_1", "sent_1");
    }

    private List<Long> times() {
        return letters.listIndexes().into(new ArrayList<>()).stream().filter(index -> index.containsKey("expireAfterSeconds"))
                .map(index -> index.get("expireAfterSeconds", Number.class).longValue()).toList();
    }
}
