package vn.tiendo.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the broker until it is told to end: {@code BrokerMain FOLDER PORT CONTROLLER_PORT [--override NAME=VALUE]...}, with settings of
 * Kafka's own that take the place of ours.
 */
public final class BrokerMain {

    private static final int CANNOT_START = 2;
    private static final int OURS = 3;

    private BrokerMain() {
    }

    public static void main(String[] args) throws IOException {
        if (args.length < OURS) {
            System.err.println("usage: BrokerMain FOLDER PORT CONTROLLER_PORT [--override NAME=VALUE]...");
            System.exit(CANNOT_START);
        }
        Path folder = Path.of(args[0]).toAbsolutePath();
        Path logs = folder.resolve("topics");
        Files.createDirectories(folder);
        LogFolder.formatIfNew(logs);
        Path configuration = folder.resolve("server.properties");
        Files.write(configuration, configuration(logs, Integer.parseInt(args[1]), Integer.parseInt(args[2])));
        kafka.Kafka.main(Stream.concat(Stream.of(configuration.toString()), Arrays.stream(args).skip(OURS)).toArray(String[]::new));
    }

    /** Everything that differs from a broker made for a cluster: one copy, few threads, small buffers. */
    static List<String> configuration(Path logs, int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=" + LogFolder.NODE,
                "controller.quorum.voters=" + LogFolder.NODE + "@127.0.0.1:" + controllerPort,
                "controller.listener.names=" + LogFolder.CONTROLLER,
                "listeners=PLAINTEXT://127.0.0.1:" + port + "," + LogFolder.CONTROLLER + "://127.0.0.1:" + controllerPort,
                "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
                "listener.security.protocol.map=PLAINTEXT:PLAINTEXT," + LogFolder.CONTROLLER + ":PLAINTEXT",
                // In a properties file a backslash escapes.
                "log.dirs=" + logs.toString().replace("\\", "\\\\"),
                "auto.create.topics.enable=false",
                "log.retention.ms=-1",
                "offsets.topic.replication.factor=1",
                "offsets.topic.num.partitions=4",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "transaction.state.log.num.partitions=1",
                "share.coordinator.state.topic.replication.factor=1",
                "share.coordinator.state.topic.min.isr=1",
                "share.coordinator.state.topic.num.partitions=1",
                "group.initial.rebalance.delay.ms=0",
                "num.network.threads=2",
                "num.io.threads=2",
                "background.threads=2",
                "num.recovery.threads.per.data.dir=2",
                "log.cleaner.threads=1",
                "log.cleaner.dedupe.buffer.size=2097152",
                "log.segment.bytes=67108864",
                "log.index.size.max.bytes=1048576",
                // A broker that was killed is let in again when its old session is over.
                "broker.heartbeat.interval.ms=500",
                "broker.session.timeout.ms=3000",
                // Nobody waits for a sign of life in the metadata of a cluster of one.
                "metadata.max.idle.interval.ms=0");
    }
}
