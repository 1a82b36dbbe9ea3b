package vn.tiendo.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.bson.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.audit.AuditRecord;
import vn.tiendo.audit.Origin;
import vn.tiendo.audit.RecordDocument;
import vn.tiendo.audit.VerifyAudit;
import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.PublishedEvent;
import vn.tiendo.fixture.Schemas;
import vn.tiendo.platform.app.SampleApplication;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.event.Outbox;
import vn.tiendo.platform.web.RequestOrigin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

@TestInstance(Lifecycle.PER_CLASS)
class AuditTrailIT {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Instant AT = Instant.parse("2024-06-14T03:04:05.678901Z");
    private static final Caller AN = new Caller("an", "Nguyễn Văn An", "lai-thieu", "cong-an", Set.of("officer"));

    private static final Path SCHEMA = Path.of("../audit/contract/events/audit-recorded.v1.schema.json");

    @AutoClose
    private final ConfigurableApplicationContext service = start();

    private final AuditTrail trail = service.getBean(AuditTrail.class);
    private final MongoDatabase database = service.getBean(MongoDatabase.class);
    private final MongoCollection<Document> things = database.getCollection(SampleApplication.COLLECTION);

    private static ConfigurableApplicationContext start() {
        Map<String, Object> properties = new HashMap<>(Map.of("tiendo.store.select-timeout", "300ms",
                "tiendo.outbox.sweep-interval", "200ms", "tiendo.outbox.sweep-after", "300ms"));
        Infrastructure.shared().register((name, value) -> properties.put(name, value.get()));
        return new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
                .run(properties.entrySet().stream().map(one -> "--" + one.getKey() + "=" + one.getValue())
                        .toArray(String[]::new));
    }

    /** A change as a service makes it: the whole next version of the document, in one write. */
    private Document change(String id, Object content) {
        Document before = things.find(Filters.eq("_id", id)).first();
        long version = before == null ? 0 : before.getLong("version");
        Document next = new Document("_id", id).append("version", version + 1).append("content", content);
        trail.append(things, before == null ? new Document() : before, next,
                Deed.done("thing.change", id, "lai-thieu", "cong-an", AN, AT).versions(version, version + 1));
        if (before == null) {
            things.insertOne(next);
        } else {
            things.replaceOne(Filters.and(Filters.eq("_id", id), Filters.eq("version", version)), next);
        }
        return next;
    }

    private List<AuditRecord> records(String id) {
        return things.find(Filters.eq("_id", id)).first().getList("audit", Document.class).stream()
                .map(RecordDocument::read).toList();
    }

    private List<AuditRecord> journal(String unit) {
        return database.getCollection(JournalDocuments.COLLECTION).find(Filters.eq("unit", unit))
                .into(new ArrayList<>()).stream()
                .flatMap(one -> one.getList("audit", Document.class).stream()).map(RecordDocument::read).toList();
    }

    private static Deed refused(String unit, String object) {
        return Deed.refused("thing.change", object, unit, null, AN, AT, "role-required");
    }

    private void isWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int status = VerifyAudit.run(List.of("--store", Infrastructure.shared().mongodbUri()),
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Everything is as it was recorded");
        assertThat(status).isZero();
    }

    @Test
    void aChangeAndItsRecordAreOneDocument() {
        try (var bound = RequestOrigin.bind(new Origin("203.0.113.7", "req-1"))) {
            change("one", 1.5);
        }
        change("one", List.of(new Document("b", 1).append("a", AT)));

        assertThat(records("one")).extracting(AuditRecord::number).containsExactly(1L, 2L);
        AuditRecord first = records("one").getFirst();
        assertThat(first.chain()).isEqualTo("sample-service/things/one");
        assertThat(first.origin()).isEqualTo(new Origin("203.0.113.7", "req-1"));
        assertThat(first.actor().name()).isEqualTo("Nguyễn Văn An");
        assertThat(first.previous()).isEqualTo(AuditRecord.NO_HASH);
        assertThat(records("one").getLast().previous()).isEqualTo(first.hash());
        assertThat(records("one").getLast().origin()).isEqualTo(Origin.UNKNOWN);
        isWhole();
    }

    @Test
    void aRecordIsSentAsAnEvent() {
        Document written = change("told", "x");

        assertThat(service.getBean(Outbox.class).publish(things, written)).isNotCancelled();

        PublishedEvent event = await().atMost(LONG).until(() -> Events.read(
                Infrastructure.shared().bootstrapServers(), "tiendo.audit.v1", 1_000, Duration.ofSeconds(3)).stream()
                .filter(one -> "sample-service/things/told".equals(one.attribute("subject"))).toList(),
                found -> !found.isEmpty()).getFirst();
        assertThat(event.key()).isEqualTo("lai-thieu");
        assertThat(event.attribute("type")).isEqualTo("vn.tiendo.audit.recorded.v1");
        assertThat(event.attribute("sequence")).isEqualTo("1");
        JsonNode data = new JsonMapper().readTree(event.json());
        assertThat(data.path("hash").asString()).isEqualTo(records("told").getFirst().hash());
        assertThat(data.path("at").asString()).isEqualTo("2024-06-14T03:04:05.678Z");
        Schemas.check(SCHEMA, event.json());
    }

    @Test
    void theOldestOfManyRecordsAreArchivedAndTheChainStaysWhole() {
        IntStream.rangeClosed(1, 205).forEach(i -> change("busy", i));

        assertThat(records("busy")).extracting(AuditRecord::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(101, 205).boxed().toList());
        assertThat(database.getCollection(Archive.COLLECTION).countDocuments(
                Filters.eq("chain", "sample-service/things/busy"))).isEqualTo(100);
        isWhole();
    }

    @Test
    void whatChangesNoDocumentIsInTheJournalWithWhereItCameFrom() {
        try (var bound = RequestOrigin.bind(new Origin("203.0.113.7", "req-2"))) {
            trail.note(refused("an-phu", "one"));
        }
        trail.note(refused("an-phu", "two"), new Origin(null, "req-3"));

        await().atMost(LONG).until(() -> journal("an-phu").size() == 2);
        assertThat(journal("an-phu")).extracting(one -> one.origin().requestId()).containsExactly("req-2", "req-3");
        assertThat(journal("an-phu")).allSatisfy(one -> {
            assertThat(one.holds()).isTrue();
            assertThat(one.reason()).isEqualTo("role-required");
        });
        isWhole();
    }

    @Test
    void aFullJournalIsFollowedByANewOne() {
        IntStream.range(0, 450).forEach(i -> trail.note(refused("dong-hoa", "thing-" + i)));

        await().atMost(LONG).until(() -> journal("dong-hoa").size() == 450);
        assertThat(journal("dong-hoa")).extracting(AuditRecord::object)
                .containsExactlyElementsOf(IntStream.range(0, 450).mapToObj(i -> "thing-" + i).toList());
        assertThat(database.getCollection(JournalDocuments.COLLECTION).countDocuments(Filters.eq("unit", "dong-hoa")))
                .isEqualTo(3);
        await().atMost(LONG).until(() -> database.getCollection(JournalDocuments.COLLECTION).countDocuments(
                Filters.exists("outboxAt")) == 0);
        isWhole();
    }

    @Test
    void whatIsNotedWhileTheStoreIsAwayIsWrittenWhenItIsBack() {
        Infrastructure.shared().pauseStore();
        try {
            IntStream.range(0, 5).forEach(i -> trail.note(refused("thu-dau-mot", "thing-" + i)));
        } finally {
            Infrastructure.shared().resumeStore();
        }

        await().atMost(LONG).ignoreExceptions().until(() -> journal("thu-dau-mot").size() == 5);
    }

    @Test
    void aJournalThatSomebodyElseChangedIsFollowedByANewOne() {
        trail.note(refused("tan-an", "one"));
        await().atMost(LONG).until(() -> journal("tan-an").size() == 1);
        database.getCollection(JournalDocuments.COLLECTION).deleteMany(Filters.eq("unit", "tan-an"));

        trail.note(refused("tan-an", "two"));

        await().atMost(LONG).until(() -> journal("tan-an").size() == 1);
        assertThat(journal("tan-an")).extracting(AuditRecord::object, AuditRecord::number)
                .containsExactly(tuple("two", 1L));
    }
}
