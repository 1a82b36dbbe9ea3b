package vn.tiendo.measurement.batch;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;

import vn.tiendo.measurement.Answer;
import vn.tiendo.measurement.Api;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.PlanEvents;
import vn.tiendo.measurement.batch.domain.Batch;
import vn.tiendo.measurement.batch.domain.Content;
import vn.tiendo.measurement.batch.domain.Order;
import vn.tiendo.measurement.batch.domain.State;
import vn.tiendo.measurement.batch.domain.Tally;
import vn.tiendo.measurement.plan.domain.Plans;
import vn.tiendo.measurement.submission.domain.Door;
import vn.tiendo.measurement.submission.domain.IdempotencyKey;
import vn.tiendo.measurement.submission.domain.ManyFilings;
import vn.tiendo.measurement.submission.domain.ManyFilings.Filed;
import vn.tiendo.measurement.submission.domain.Mode;
import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.audit.AuditTrail;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.store.Lookout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is left when it stops at the worst moment, and what whoever goes on makes of it. */
@MeasurementIT
class BatchCrashIT {

    private static final Order CSV = new Order(Door.CSV, Mode.ATOMIC, false, true, Notation.EN);

    @LocalServerPort
    private int port;
    @Autowired
    private Plans plans;
    @Autowired
    private ManyFilings filings;
    @Autowired
    private BatchFiles files;
    @Autowired
    private LeftBehind leftBehind;
    @Autowired
    private ReceiveBatch receiving;
    @Autowired
    private BatchDocuments documents;
    @Autowired
    private MongoDatabase database;
    @Autowired
    private Lookout lookout;
    @Autowired
    private AuditTrail trail;
    @Autowired
    private BatchProperties properties;
    @Autowired
    private InstantSource clock;

    private final String id = UUID.randomUUID().toString();
    private final Caller collector = new Caller("thu-thap", "Thu thập", "thuan-an", null, Set.of("officer"),
            Caller.Kind.SYSTEM, Set.of("submissions:write", "submissions:collect"));
    private String plan = "";

    @BeforeEach
    void aPlanIsInForce() {
        plan = PlanEvents.inForce(plans);
    }

    @Test
    void whatWasFiledAndNotSaidIsNotFiledAgain() throws IOException {
        Batch batch = batch(State.RUNNING, Tally.NONE, Instant.now());
        assertThatThrownBy(() -> file(batch, some -> {
            throw new IllegalStateException("a crash after the figures were stored");
        })).isInstanceOf(IllegalStateException.class);

        List<Filed> told = new ArrayList<>();
        ManyFilings.Ending ending = file(batch, told::addAll);

        assertThat(ending).isEqualTo(new ManyFilings.Whole());
        assertThat(told).hasSize(3).allMatch(Filed::taken).allMatch(filed -> filed.counts().stored() == 1);
        for (String month : List.of("M01", "M02", "M03")) {
            assertThat(submission(month).json().path("version").asInt()).isEqualTo(1);
            assertThat(submission(month).json().path("figures")).hasSize(1);
        }
    }

    @Test
    void whoeverGoesOnBeginsWhereItWas() throws IOException {
        Batch batch = batch(State.RUNNING, new Tally(0, 1, 0, 1, 0, 0, 0), Instant.now());
        files.keep(batch.file(), new ByteArrayInputStream(content()));
        database.getCollection("batches").insertOne(BatchForm.of(batch).append("worker", "one that is dead").append("tries", 0)
                .append("until", Instant.now().minusSeconds(1)));

        Batch ended = Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> documents.find(id).orElseThrow(),
                now -> now.state().ended());

        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.tally().filed()).isEqualTo(3);
        assertThat(submission("M01").status()).isEqualTo(404);
        assertThat(submission("M03").status()).isEqualTo(200);
    }

    @Test
    void whoHasLostItSaysNothingAnyMore() {
        Batch batch = batch(State.RUNNING, Tally.NONE, Instant.now());
        database.getCollection("batches").insertOne(BatchForm.of(batch).append("worker", "another one").append("tries", 0)
                .append("until", Instant.now().plusSeconds(600)));

        assertThat(documents.advance(id, "who is too late", new Tally(9, 9, 9, 9, 9, 9, 9), Duration.ofSeconds(1))).isFalse();
        documents.end(id, "who is too late", State.DONE, Tally.NONE, List.of());

        assertThat(documents.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
        assertThat(documents.find(id).orElseThrow().tally()).isEqualTo(Tally.NONE);
    }

    @Test
    void whatFailsAtTheSamePlaceAgainAndAgainEnds() {
        Batch batch = batch(State.RUNNING, Tally.NONE, Instant.now());
        // There is no file, which no second try makes better.
        database.getCollection("batches").insertOne(BatchForm.of(batch).append("worker", "one that is dead").append("tries", 4)
                .append("until", Instant.now().minusSeconds(1)));

        Batch ended = Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> documents.find(id).orElseThrow(),
                now -> now.state().ended());

        assertThat(ended.state()).isEqualTo(State.BROKEN);
        assertThat(ended.broken().getFirst().code()).isEqualTo("failed");
    }

    @Test
    void whatNobodySendsAnyMoreIsThrownAway() {
        Batch left = batch(State.RECEIVING, Tally.NONE, Instant.now());
        documents.open(left, Duration.ofSeconds(-1));
        database.getCollection("batch_files.chunks").insertOne(new Document("files_id", left.file()).append("n", 0));

        leftBehind.discard();

        assertThat(documents.find(id)).isEmpty();
        assertThat(database.getCollection("batch_files.chunks").find(new Document("files_id", left.file())).first()).isNull();
        assertThat(documents.comes(left, Duration.ofSeconds(1))).isFalse();
        assertThat(documents.received(left, Content.NONE)).isFalse();
    }

    @Test
    void whatCameToItsEndBeforeItWasThrownAwayKeepsItsFile() throws IOException {
        Batch left = batch(State.RECEIVING, Tally.NONE, Instant.now());
        documents.open(left, Duration.ofSeconds(60));
        assertThat(documents.received(left, files.keep(left.file(), new ByteArrayInputStream(content())))).isTrue();

        leftBehind.discard(left);

        assertThat(files.open(documents.find(id).orElseThrow())).hasBinaryContent(content());
    }

    @Test
    void whatWasTakenKeepsItsFileWhenTheStoreCouldNotSaySo() throws IOException {
        BatchDocuments silent = new BatchDocuments(database, clock) {
            @Override
            boolean received(Batch batch, Content content) {
                super.received(batch, content);
                throw new MongoException("cut before the answer");
            }
        };
        ReceiveBatch interrupted = new ReceiveBatch(silent, files, lookout, trail, new LeftBehind(silent, files), properties, clock);
        IdempotencyKey key = new IdempotencyKey("k-" + id);
        assertThatThrownBy(() -> interrupted.receive(CSV, key, new ByteArrayInputStream(content()), collector))
                .hasMessage("cut before the answer");

        ReceiveBatch.Answer again = receiving.receive(CSV, key, new ByteArrayInputStream(content()), collector);

        assertThat(again).isInstanceOfSatisfying(ReceiveBatch.Received.class,
                received -> assertThat(files.open(received.batch())).hasBinaryContent(content()));
    }

    @Test
    void aSecondTryOfWhatACrashBrokeOffIsTaken() throws IOException {
        IdempotencyKey key = new IdempotencyKey("k-" + id);
        assertThatThrownBy(() -> receiving.receive(CSV, key, new BrokenOff(content()), collector)).isInstanceOf(IOException.class)
                .hasMessage("cut");

        ReceiveBatch.Answer second = receiving.receive(CSV, key, new ByteArrayInputStream(content()), collector);

        assertThat(second).isInstanceOfSatisfying(ReceiveBatch.Received.class,
                received -> assertThat(received.batch().content().bytes()).isEqualTo(content().length));
    }

    @Test
    void whileTheFirstIsComingInASecondOfTheSameKeyWaits() throws IOException {
        IdempotencyKey key = new IdempotencyKey("k-" + id);
        List<ReceiveBatch.Answer> meanwhile = new ArrayList<>();
        InputStream slow = new ByteArrayInputStream(content()) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (meanwhile.isEmpty()) {
                    meanwhile.add(answer(key));
                }
                return super.read(buffer, offset, length);
            }
        };

        assertThat(receiving.receive(CSV, key, slow, collector)).isInstanceOf(ReceiveBatch.Received.class);
        assertThat(meanwhile).containsExactly(new ReceiveBatch.InWork());
    }

    private ReceiveBatch.Answer answer(IdempotencyKey key) {
        try {
            return receiving.receive(CSV, key, new ByteArrayInputStream(content()), collector);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    /** A connection that is cut in the middle. */
    private static final class BrokenOff extends FilterInputStream {

        private boolean begun;

        private BrokenOff(byte[] content) {
            super(new ByteArrayInputStream(content));
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (begun) {
                throw new IOException("cut");
            }
            begun = true;
            return super.read(buffer, offset, 10);
        }
    }

    @Test
    void whoChangesTheSameSubmissionMeanwhileLosesNothing() throws IOException {
        Batch batch = batch(State.RUNNING, Tally.NONE, Instant.now(),
                new Order(Door.CSV, Mode.ATOMIC, false, false, Notation.EN));
        CompletableFuture<Answer> beside = CompletableFuture.supplyAsync(() -> Api.officer(port).file("""
                {"plan":"%s","department":"dia-chinh","period":"2024-M02","submit":false,"figures":[
                {"target":"C","value":{"kind":"COUNT","count":7}}]}""".formatted(plan)));

        List<Filed> told = new ArrayList<>();
        file(batch, told::addAll);

        assertThat(beside.join().status()).isIn(200, 201);
        assertThat(told).allMatch(Filed::taken);
        assertThat(submission("M02").json().path("figures")).hasSize(2);
    }

    private ManyFilings.Ending file(Batch batch, ManyFilings.Watcher watcher) throws IOException {
        return filings.file(new ByteArrayInputStream(content()), batch.terms(), collector, watcher);
    }

    private Batch batch(State state, Tally tally, Instant receivedAt) {
        return batch(state, tally, receivedAt, CSV);
    }

    private Batch batch(State state, Tally tally, Instant receivedAt, Order order) {
        return new Batch(id, "file-" + id, collector, order, new Content("0".repeat(64), content().length), receivedAt, state, tally, List.of(),
                null, null);
    }

    private byte[] content() {
        StringBuilder rows = new StringBuilder("plan,department,period,target,value\n");
        for (int month = 1; month <= 3; month++) {
            rows.append(plan).append(",dia-chinh,2024-M0").append(month).append(",N,").append(month).append('\n');
        }
        return rows.toString().getBytes(UTF_8);
    }

    private Answer submission(String month) {
        return Api.officer(port).get("/api/v1/submissions/" + plan + "/dia-chinh/2024-" + month);
    }
}
