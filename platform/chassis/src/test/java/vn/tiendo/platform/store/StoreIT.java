package vn.tiendo.platform.store;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import vn.tiendo.fixture.Infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StoreIT {

    private static final Duration LONG = Duration.ofSeconds(20);

    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(Infrastructure.shared().mongodbUri()))
            .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(300, TimeUnit.MILLISECONDS))
            .build());
    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID())
            .withCodecRegistry(Codecs.registry());
    private final List<String> applied = new CopyOnWriteArrayList<>();
    private final List<String> givenUp = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        client.close();
    }

    private Migrations migrations(Migration... some) {
        return new Migrations(database, List.of(some), InstantSource.system(), new StoreTrouble(client), () -> givenUp.add("ended"));
    }

    private Migration noting(String id) {
        return new Migration(id, at -> applied.add(id));
    }

    @Test
    void numbersDaysAndMomentsComeBackAsTheyWere() {
        Document written = new Document("_id", 1)
                .append("number", new BigDecimal("12500000000.10"))
                .append("day", LocalDate.of(2024, 6, 14))
                .append("moment", Instant.parse("2024-06-14T03:04:05Z"));

        database.getCollection("things").insertOne(written);

        assertThat(database.getCollection("things").find().first()).isEqualTo(new Document("_id", 1)
                .append("number", new BigDecimal("12500000000.10"))
                .append("day", "2024-06-14")
                .append("moment", Instant.parse("2024-06-14T03:04:05Z")));
    }

    @Test
    void migrationsRunInOrderAndOnlyOnce() {
        Migrations first = migrations(noting("a"), noting("b"));
        first.start();
        await().atMost(LONG).until(() -> first.done().isDone());
        Migrations second = migrations(noting("a"), noting("b"), noting("c"));
        second.start();
        await().atMost(LONG).until(() -> second.done().isDone());

        assertThat(applied).containsExactly("a", "b", "c");
        assertThat(second.state()).isEqualTo("done");
    }

    @Test
    void whatFollowsASettingRunsAtEachStart() {
        for (int start = 0; start < 2; start++) {
            Migrations migrations = migrations(noting("a"), Migration.atEachStart("b", _ -> applied.add("b")));
            migrations.start();
            await().atMost(LONG).until(() -> migrations.done().isDone());
        }

        assertThat(applied).containsExactly("a", "b", "b");
    }

    @Test
    void migrationsWaitForAStoreThatIsAway() {
        Infrastructure.shared().pauseStore();
        Migrations migrations = migrations(noting("a"));
        try {
            migrations.start();
            await().atMost(LONG).until(() -> migrations.state().startsWith("waiting for the store: "));
            assertThat(migrations.done().isDone()).isFalse();
        } finally {
            Infrastructure.shared().resumeStore();
        }

        await().atMost(LONG).until(() -> migrations.done().isDone());
        assertThat(applied).containsExactly("a");
    }

    @Test
    void aVersionThatDoesNotKnowWhatTookAwayWhatItNeedsEnds() {
        Migrations newer = migrations(noting("a"), new Migration("b", true, _ -> applied.add("b")));
        newer.start();
        await().atMost(LONG).until(() -> newer.done().isDone());
        Migrations older = migrations(noting("a"), noting("c"));

        older.start();

        await().atMost(LONG).until(() -> givenUp.equals(List.of("ended")));
        assertThat(older.state()).contains("is newer than this version: b of");
        assertThat(older.done().isDone()).isFalse();
        assertThat(applied).containsExactly("a", "b");
    }

    @Test
    void aVersionBesideANewerOneThatOnlyAddedGoesOn() {
        Migrations newer = migrations(noting("a"), noting("b"));
        newer.start();
        await().atMost(LONG).until(() -> newer.done().isDone());
        Migrations older = migrations(noting("a"));

        older.start();

        await().atMost(LONG).until(() -> older.done().isDone());
        assertThat(givenUp).isEmpty();
    }

    @Test
    void aMigrationThatFailsIsTriedAgainAndSaysWhy() {
        List<String> attempts = new CopyOnWriteArrayList<>();
        Migrations migrations = migrations(new Migration("a", at -> {
            attempts.add("a");
            if (attempts.size() < 2) {
                throw new IllegalStateException("not yet");
            }
        }));

        migrations.start();

        await().atMost(LONG).until(() -> migrations.state().equals("failed: not yet"));
        await().atMost(LONG).until(() -> migrations.done().isDone());
    }
}
