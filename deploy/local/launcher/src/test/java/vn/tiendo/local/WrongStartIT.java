package vn.tiendo.local;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.mongodb.client.MongoClients;

import vn.tiendo.local.part.Backends;
import vn.tiendo.local.part.Caches;
import vn.tiendo.local.part.Layout;
import vn.tiendo.local.part.Part;
import vn.tiendo.local.part.Parts;
import vn.tiendo.local.part.Ports;
import vn.tiendo.local.part.Probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A service that is started with something wrong says what in one line; it waits where that helps, and ends where it does not. */
class WrongStartIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Ports ports = Ports.free();
    @TempDir
    private Path data;

    @Test
    void aStoreThatCannotBeFoundIsWaitedForUnready() throws Exception {
        try (var service = started(part("plan-service", Optional.of("mongodb://store.invalid:27017")))) {
            service.awaitLine(PATIENCE, line -> line.contains("Not ready, waiting for the store: there is no host of its name (store.invalid"));

            assertThat(Probe.http(ports.plan(), "/actuator/health/liveness").answers()).isTrue();
            assertThat(Probe.http(ports.plan(), "/actuator/health/readiness").answers()).isFalse();
        }
    }

    @Test
    void aBrokerThatIsAwayIsWaitedForAndTheServiceServes() throws Exception {
        try (var _ = started(part("store", Optional.empty())); var service = started(part("plan-service", Optional.empty()))) {
            service.awaitLine(PATIENCE, line -> line.contains("Waiting for the broker to have the topics"));

            await().atMost(PATIENCE).until(() -> Probe.http(ports.plan(), "/actuator/health/readiness").answers());
        }
    }

    @Test
    void anAddressThatCannotBeReadEndsTheService() throws Exception {
        try (var service = started(part("plan-service", Optional.of("store:27017")))) {
            service.awaitLine(PATIENCE, line -> line.contains("The store's address cannot be read"));

            assertThat(service.awaitEnd(PATIENCE)).isEqualTo(1);
        }
    }

    @Test
    void aDatabaseThatANewerVersionHasChangedForGoodEndsTheService() throws Exception {
        try (var _ = started(part("store", Optional.empty()))) {
            await().atMost(PATIENCE).until(() -> Probe.tcp(ports.store()).answers());
            writeMigrationOfANewerVersion();
            try (var service = started(part("plan-service", Optional.empty()))) {
                service.awaitLine(PATIENCE, line -> line.contains("start the newer version again, or restore a backup"));

                assertThat(service.awaitEnd(PATIENCE)).isEqualTo(78); // EX_CONFIG
            }
        }
    }

    @Test
    void aGatewayWithoutItsSecretServesAndSaysThatNobodyCanLogIn() throws Exception {
        try (var service = started(part("gateway-service", Optional.empty()).with("OIDC_CLIENT_SECRET", ""))) {
            service.awaitLine(PATIENCE, line -> line.contains("Nobody can log in, since the secret of the client tiendo-gateway is missing"));

            await().atMost(PATIENCE).until(() -> Probe.http(ports.management(), "/actuator/health/readiness").answers());
        }
    }

    private void writeMigrationOfANewerVersion() {
        try (var client = MongoClients.create("mongodb://127.0.0.1:" + ports.store())) {
            client.getDatabase("tiendo-plan").getCollection("migrations").insertOne(
                    new Document("_id", "of-a-newer-version").append("contracts", true).append("appliedAt", Instant.EPOCH));
        }
    }

    /** @param store its address, when it is another one than the embedded store's */
    private Part part(String name, Optional<String> store) {
        Set<String> others = new HashSet<>(Parts.NAMES);
        others.remove(name);
        return new Parts(new Layout(Ward.REPOSITORY), ports, data, new Backends(store, Optional.empty(), Optional.empty(), Optional.empty()), Caches.USE)
                .all(others).getFirst();
    }

    private Program started(Part part) throws IOException {
        return Program.started(data, part.environment(), part.command().toArray(String[]::new));
    }
}
