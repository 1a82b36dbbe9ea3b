package vn.tiendo.platform.archive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;

import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.event.TopicReader;

/** Reads what the service has told from its own topics and keeps it. Every replica does; who comes second reads on from the first. */
final class KeepEvents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KeepEvents.class);

    /** Data of one block, in bytes before they are compressed; a document takes 16 MiB. */
    private static final long MOST_BYTES = 8L << 20;

    private final EventBlocks blocks;
    private final ConsumerFactory<?, ?> consumers;
    private final KafkaAdmin admin;
    private final List<String> topics;
    private @Nullable Place place;

    KeepEvents(EventBlocks blocks, ConsumerFactory<?, ?> consumers, KafkaAdmin admin, List<String> topics) {
        this.blocks = blocks;
        this.consumers = consumers;
        this.admin = admin;
        this.topics = topics;
    }

    /** Where it stands. */
    private record Place(TopicReader reader, Admin broker, Map<String, Uuid> ids, Map<TopicPartition, Long> next)
            implements AutoCloseable {

        Uuid id(TopicPartition partition) {
            return ids.getOrDefault(partition.topic(), Uuid.ZERO_UUID);
        }

        @Override
        public void close() {
            reader.close();
            broker.close();
        }
    }

    /** Keeps what is new by now. What comes meanwhile waits for the next time: many events make a small block, each by itself a large one. */
    synchronized void upToNow(BooleanSupplier running) {
        try {
            Place at = place == null ? open() : place;
            place = at;
            if (at.reader().isUpToDate()) {
                return;
            }
            if (!at.ids().equals(ids(at.broker()))) {
                throw new BeginAgain();
            }
            at.reader().upToNow(events -> keep(at, events, running));
        } catch (BeginAgain | KafkaException e) {
            LOG.debug("The archive of events begins again where it is kept to", e);
            close();
        } catch (RuntimeException e) {
            // What was read and could not be kept is read again.
            close();
            throw e;
        }
    }

    /** Somebody else was first, a topic is another one, or it is to stop. */
    private static final class BeginAgain extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** When the broker or the store fails in between, nothing is left open. */
    private Place open() {
        Place opened = place();
        try {
            opened.reader().beginnings().forEach((partition, beginning) -> begin(opened, partition, beginning));
            return opened;
        } catch (RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private Place place() {
        Admin broker = Admin.create(admin.getConfigurationProperties());
        try {
            Map<String, Uuid> ids = ids(broker);
            return new Place(TopicReader.open(consumers, "event-archive", topics), broker, ids, new HashMap<>());
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private void begin(Place at, TopicPartition partition, long beginning) {
        long kept = blocks.end(at.id(partition), partition.partition());
        if (beginning > kept) {
            LOG.error("Events of {} from {} to {} were gone before they were kept", partition, kept, beginning);
            blocks.lost(at.id(partition), partition, kept, beginning);
        }
        at.reader().goOnAt(partition, Math.max(kept, beginning));
        at.next().put(partition, Math.max(kept, beginning));
    }

    private Map<String, Uuid> ids(Admin broker) {
        try {
            return broker.describeTopics(topics).allTopicNames().get().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, entry -> id(entry.getValue())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        }
    }

    private static Uuid id(TopicDescription topic) {
        return topic.topicId();
    }

    private void keep(Place at, List<ReceivedEvent> events, BooleanSupplier running) {
        if (!running.getAsBoolean()) {
            throw new BeginAgain();
        }
        Map<TopicPartition, List<ReceivedEvent>> byPartition = events.stream().collect(
                Collectors.groupingBy(event -> new TopicPartition(event.topic(), event.partition())));
        byPartition.forEach((partition, all) -> keep(at, partition, all));
    }

    private void keep(Place at, TopicPartition partition, List<ReceivedEvent> events) {
        List<ReceivedEvent> block = new ArrayList<>();
        long bytes = 0;
        for (ReceivedEvent event : events) {
            if (bytes + event.data().length > MOST_BYTES) {
                keep(at, partition, block, event.offset());
                block.clear();
                bytes = 0;
            }
            block.add(event);
            bytes += event.data().length;
        }
        keep(at, partition, block, at.reader().position(partition));
    }

    private void keep(Place at, TopicPartition partition, List<ReceivedEvent> events, long to) {
        if (!blocks.keep(at.id(partition), partition, at.next().getOrDefault(partition, 0L), to, events)) {
            throw new BeginAgain();
        }
        at.next().put(partition, to);
    }

    @Override
    public synchronized void close() {
        if (place != null) {
            place.close();
            place = null;
        }
    }
}
