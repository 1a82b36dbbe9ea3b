package vn.tiendo.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/** The folder of topics and cluster metadata. */
final class LogFolder {

    static final int NODE = 1;
    static final String CONTROLLER = "CONTROLLER";

    private LogFolder() {
    }

    /** Does what {@code kafka-storage format} does, without a process of its own. */
    static void formatIfNew(Path logs) {
        if (Files.exists(logs.resolve("meta.properties"))) return;
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setControllerListenerName(CONTROLLER)
                    .setDirectories(List.of(logs.toString()))
                    .setMetadataLogDirectory(logs.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (Exception e) {
            throw new IllegalStateException("cannot format " + logs, e);
        }
    }
}
