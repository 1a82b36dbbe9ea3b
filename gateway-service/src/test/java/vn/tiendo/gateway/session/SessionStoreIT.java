package vn.tiendo.gateway.session;

import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.bson.BsonType;
import org.bson.Document;
import org.bson.codecs.BsonTypeClassMap;
import org.bson.codecs.DocumentCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.bson.types.Binary;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.WebSession;

import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;

import reactor.core.publisher.Mono;

import vn.tiendo.fixture.Infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

/** Two stores are two replicas; time is what the test says. */
class SessionStoreIT {

    @AutoClose
    private final MongoClient client = MongoClients.create(Infrastructure.shared().mongodbUri());

    private final MongoDatabase database = client.getDatabase("test-" + UUID.randomUUID()).withCodecRegistry(
            CodecRegistries.fromRegistries(CodecRegistries.fromProviders(new DocumentCodecProvider(new BsonTypeClassMap(
                    Map.of(BsonType.DATE_TIME, Instant.class)))), MongoClientSettings.getDefaultCodecRegistry()));
    private final SessionProperties properties =
            new SessionProperties(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofMinutes(1), true);
    private final Instant start = Instant.parse("2026-11-24T01:00:00Z");
    private Instant now = start;
    private final SessionStore here = new SessionStore(new SessionDocuments(database), properties, () -> now);
    private final SessionStore there = new SessionStore(new SessionDocuments(database), properties, () -> now);

    @BeforeEach
    void begin() {
        now = start;
    }

    @Test
    void aSessionWithNothingInItIsNotStored() {
        var session = get(here.createWebSession());

        session.save().block();

        assertThat(session.isStarted()).isFalse();
        assertThat(database.getCollection("sessions").countDocuments()).isZero();
    }

    @Test
    void anotherReplicaReadsWhatOneHasStored() {
        var session = stored();

        assertThat(there.retrieveSession(session.getId()).block()).extracting(WebSession::getAttributes)
                .isEqualTo(Map.of("org.example.A", "a"));
    }

    @Test
    void theStoreDoesNotKnowTheCookie() {
        var session = stored();

        assertThat(String.valueOf(database.getCollection("sessions").find().first()))
                .contains("org/example/A").doesNotContain(session.getId());
    }

    @Test
    void requestsAtTheSameTimeKeepEachOthersChanges() {
        var id = stored().getId();
        var one = get(here.retrieveSession(id));
        var other = get(there.retrieveSession(id));

        one.getAttributes().put("token", "renewed");
        one.save().block();
        other.getAttributes().put("b", "b");
        other.save().block();

        assertThat(get(here.retrieveSession(id)).getAttributes()).containsEntry("token", "renewed").containsEntry("b", "b");
    }

    @Test
    void aSessionThatWasLoggedOutDoesNotComeBackByARequestThatWasStillUnderWay() {
        var id = stored().getId();
        var late = get(there.retrieveSession(id));

        get(here.retrieveSession(id)).invalidate().block();
        late.getAttributes().put("b", "b");
        late.save().block();

        assertThat(here.retrieveSession(id).blockOptional()).isEmpty();
    }

    @Test
    void aNewIdReplacesTheOldOne() {
        var session = stored();
        var before = session.getId();

        session.changeSessionId().block();
        session.save().block();

        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(here.retrieveSession(before).blockOptional()).isEmpty();
        assertThat(get(there.retrieveSession(session.getId())).getAttributes()).containsEntry("org.example.A", "a");
    }

    @Test
    void anIdleSessionEndsAndOneInUseDoesNot() {
        var used = stored().getId();
        var idle = stored().getId();

        for (int minute = 0; minute < 40; minute += 10) {
            now = start.plus(Duration.ofMinutes(minute));
            get(here.retrieveSession(used)).save().block();
        }

        assertThat(here.retrieveSession(idle).blockOptional()).isEmpty();
        assertThat(here.retrieveSession(used).blockOptional()).isPresent();
    }

    @Test
    void noSessionLastsLongerThanItMay() {
        var id = stored().getId();

        for (int minute = 0; minute < 12 * 60; minute += 20) {
            now = start.plus(Duration.ofMinutes(minute));
            get(here.retrieveSession(id)).save().block();
        }
        now = start.plus(Duration.ofHours(12));

        assertThat(here.retrieveSession(id).blockOptional()).isEmpty();
    }

    @Test
    void whatAnotherVersionWroteMeansToLogInAgain() {
        var id = stored().getId();
        database.getCollection("sessions").updateMany(new Document(), new Document("$set",
                new Document("attributes.org/example/A", new Binary(new byte[] {1, 2, 3}))));

        assertThat(here.retrieveSession(id).blockOptional()).isEmpty();
    }

    @Test
    void onlyTypesOfALoginAreReadFromTheStore() {
        var id = stored().getId();
        database.getCollection("sessions").updateMany(new Document(), new Document("$set", new Document(
                "attributes.org/example/A", new Binary(AttributeBytes.of(new File("/etc/passwd"))))));

        assertThat(here.retrieveSession(id).blockOptional()).isEmpty();
    }

    @Test
    void theStoreRemovesWhatHasExpired() {
        SessionDocuments.index(database);

        assertThat(database.getCollection("sessions").listIndexes()).anySatisfy(index -> {
            assertThat(index.get("key")).isEqualTo(new Document("expiresAt", 1));
            assertThat(index.get("expireAfterSeconds")).extracting(Object::toString).isEqualTo("0");
        });
    }

    @Test
    void whoHasLoggedInIsKnownForAsLongAsTheSettingOfThisStartSays() {
        var configuration = new SessionConfiguration();

        configuration.knownPeopleForgotten(new PeopleProperties(Duration.ofDays(400))).apply().accept(database);
        configuration.knownPeopleForgotten(new PeopleProperties(Duration.ofDays(90))).apply().accept(database);

        assertThat(database.getCollection("people").listIndexes()).anySatisfy(index -> {
            assertThat(index.get("key")).isEqualTo(new Document("seen", 1));
            assertThat(index.get("expireAfterSeconds")).extracting(Object::toString).isEqualTo("7776000");
        });
    }

    private WebSession stored() {
        var session = get(here.createWebSession());
        session.getAttributes().put("org.example.A", "a");
        session.save().block();
        return session;
    }

    private static WebSession get(Mono<WebSession> session) {
        return session.blockOptional().orElseThrow();
    }
}
