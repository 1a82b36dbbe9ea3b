package vn.tiendo.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BrokerIT {

    @TempDir
    private Path folder;

    private final int port = freePort();
    private final int controllerPort = freePort();

    @Test
    void whatWasAcknowledgedIsThereAfterItWasKilled() throws Exception {
        Process broker = start();
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic("topic", 1, (short) 1))).all().get(60, TimeUnit.SECONDS);
        }
        try (var producer = new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("topic", "key", "value")).get(30, TimeUnit.SECONDS);
        }

        broker.destroyForcibly().waitFor();
        broker = start();

        try (var consumer = new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("topic", 0)));
            consumer.seekToBeginning(consumer.assignment());
            assertThat(consumer.poll(Duration.ofSeconds(60))).singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("value"));
        } finally {
            broker.destroy();
        }
        assertThat(broker.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private Process start() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"), BrokerMain.class.getName(), folder.toString(),
                Integer.toString(port), Integer.toString(controllerPort)).inheritIO().start();
    }

    private Map<String, Object> client() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + port, "max.block.ms", "60000",
                "default.api.timeout.ms", "60000");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
