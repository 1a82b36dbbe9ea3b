package vn.tiendo.local.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import vn.tiendo.local.Ward;
import vn.tiendo.local.check.Check;
import vn.tiendo.local.part.Part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rights of deploy/k8s/components/kafka and of its example of a subscriber, at a broker that knows its users by their certificates. */
class ClusterAccessIT {

    private static final String BROKER = "tiendo-kafka";
    private static final String OPERATIONS = "kafka-operations";
    private static final String SUBSCRIBER = "subscriber-city-dashboard";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path folder;
    private static Certificates certificates;
    private static Ward ward;
    /** Before it services find topics missing that the operators have not made yet. */
    private static Instant ready;

    @BeforeAll
    static void start() throws Exception {
        certificates = Certificates.in(folder);
        for (String name : List.of(BROKER, OPERATIONS)) certificates.user(name);
        for (JsonNode user : Operators.users().toList()) certificates.user(user.at("/metadata/name").asString());
        ward = Ward.started(ClusterAccessIT::secured);
        ready = Instant.now();
        new Check(ward.samples(), ward.gateway(), ward.logins(), folder.resolve("results"), System.out).run();
    }

    @AfterAll
    static void stop() throws IOException {
        ward.close();
    }

    @Test
    void noServiceAskedForMoreThanItMayWhileTheMainJobWasDone() {
        assertThat(denied()).filteredOn(line -> Instant.parse(line.split(" ")[0]).isAfter(ready)).noneMatch(line -> line.contains("CN=kafka-"));
    }

    @Test
    void aSubscriberReadsWhatIsApproved() {
        try (var consumer = consumer(SUBSCRIBER + "-1", "tiendo.verdicts.v1")) {
            Awaitility.await().atMost(PATIENCE).until(() -> !consumer.poll(Duration.ofMillis(500)).isEmpty());
        }
    }

    @Test
    void aSubscriberReadsNothingElse() {
        try (var consumer = consumer(SUBSCRIBER + "-2", "tiendo.provisional-verdicts.v1")) {
            assertThatThrownBy(() -> consumer.poll(PATIENCE)).isInstanceOf(TopicAuthorizationException.class);
        }
        assertThat(denied()).anyMatch(line -> line.contains("CN=" + SUBSCRIBER));
    }

    @Test
    void aSubscriberDoesNotReadInTheNameOfAService() {
        try (var consumer = consumer("reporting-service", "tiendo.verdicts.v1")) {
            assertThatThrownBy(() -> consumer.poll(PATIENCE)).isInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void aSubscriberWritesNothing() {
        try (var producer = new KafkaProducer<>(client(SUBSCRIBER), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("tiendo.verdicts.v1", new byte[1])).get())
                    .isInstanceOf(ExecutionException.class).hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void theScalerSeesHowFarTheGroupsAre() throws Exception {
        try (Admin admin = Admin.create(client("kafka-scaler"))) {
            assertThat(admin.listConsumerGroupOffsets("measurement-service").partitionsToOffsetAndMetadata().get()).isNotEmpty();
            assertThat(admin.listTopics().names().get()).contains("tiendo.plans.v1");
        }
    }

    private static Part secured(Part part) {
        try {
            return switch (part.name()) {
                case "broker" -> broker(part);
                case "gateway-service", "plan-service", "measurement-service", "reporting-service" -> service(part);
                default -> part;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the operator of the cluster makes of its listener, and of who may do what. */
    private static Part broker(Part part) {
        int port = part.ports().getFirst();
        Thread.ofVirtual().start(() -> bringAbout(part));
        return part.running(Stream.concat(part.command().stream(), Stream.of(
                "listeners=SSL://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + part.ports().getLast(),
                "advertised.listeners=SSL://127.0.0.1:" + port,
                "listener.security.protocol.map=SSL:SSL,CONTROLLER:SSL",
                "inter.broker.listener.name=SSL",
                "ssl.client.auth=required",
                "ssl.keystore.type=PKCS12",
                "ssl.keystore.location=" + folder.resolve(BROKER).resolve("user.p12"),
                "ssl.keystore.password=" + Certificates.PASSWORD,
                "ssl.truststore.type=PEM",
                "ssl.truststore.location=" + certificates.cluster(),
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users=User:CN=" + BROKER + ";User:CN=" + OPERATIONS)
                .flatMap(setting -> Stream.of("--override", setting))).toList()).with("JDK_JAVA_OPTIONS",
                        "-Dorg.slf4j.simpleLogger.log.kafka.authorizer.logger=info");
    }

    private static void bringAbout(Part broker) {
        Awaitility.await().atMost(PATIENCE).until(() -> broker.probe().answers());
        try (Admin admin = Admin.create(client(OPERATIONS, "127.0.0.1:" + broker.ports().getFirst()))) {
            Operators.bringAbout(admin);
        } catch (Exception e) {
            throw new IllegalStateException("topics and rights could not be made", e);
        }
    }

    private static Part service(Part part) throws IOException {
        Path run = folder.resolve("kafka-" + part.name());
        Files.copy(certificates.cluster(), run.resolve("ca.crt"));
        Path secrets = Files.createDirectories(run.resolve("secrets"));
        Files.writeString(secrets.resolve("spring.kafka.ssl.key-store-password"), Certificates.PASSWORD);
        return part.with(Operators.variables(run)).with("SPRING_CONFIG_IMPORT", "configtree:" + secrets + "/");
    }

    private static KafkaConsumer<byte[], byte[]> consumer(String group, String topic) {
        Map<String, Object> settings = new HashMap<>(client(SUBSCRIBER));
        settings.put("group.id", group);
        settings.put("auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private static Map<String, Object> client(String user) {
        return client(user, ward.broker());
    }

    private static Map<String, Object> client(String user, String address) {
        return Map.of("bootstrap.servers", address, "security.protocol", "SSL",
                "ssl.truststore.type", "PEM", "ssl.truststore.location", certificates.cluster().toString(),
                "ssl.keystore.type", "PKCS12", "ssl.keystore.location", folder.resolve(user).resolve("user.p12").toString(),
                "ssl.keystore.password", Certificates.PASSWORD);
    }

    /** Lines of the broker about what somebody may not do. */
    private static List<String> denied() {
        try (Stream<String> lines = Files.lines(ward.data().resolve("logs/broker.log"))) {
            return lines.filter(line -> line.contains("is Denied operation")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
