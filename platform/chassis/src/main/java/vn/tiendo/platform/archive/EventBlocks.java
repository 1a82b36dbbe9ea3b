package vn.tiendo.platform.archive;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.bson.Document;
import org.bson.types.Binary;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;

import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.store.Writes;

/**
 * Collection {@code event_blocks}: events of one partition that follow each other, as lines of which all are compressed together. The
 * id is the topic's own id at the broker, the partition and the first offset: a topic that was made anew begins blocks of its own,
 * and of replicas that keep the same events one comes first.
 */
final class EventBlocks {

    static final String COLLECTION = "event_blocks";

    private static final String TO = "to";
    private static final String LINES = "lines";
    private static final String LOST = "lost";

    private final MongoCollection<Document> blocks;

    EventBlocks(MongoDatabase database) {
        this.blocks = database.getCollection(COLLECTION);
    }

    /** The offset that follows on what is kept; 0 when nothing is. */
    long end(Uuid topic, int partition) {
        Document last = blocks.find(Filters.and(Filters.gte("_id", id(topic, partition, 0)),
                Filters.lte("_id", id(topic, partition, Long.MAX_VALUE)))).sort(Sorts.descending("_id")).first();
        return last == null ? 0 : last.getLong(TO);
    }

    /** False when somebody else has kept what begins there. */
    boolean keep(Uuid topic, TopicPartition partition, long from, long to, List<ReceivedEvent> events) {
        return Writes.insert(blocks, block(topic, partition, from, to).append("count", events.size())
                .append(LINES, new Binary(compressed(events))));
    }

    /** That these were gone before they could be kept. */
    void lost(Uuid topic, TopicPartition partition, long from, long to) {
        Writes.insert(blocks, block(topic, partition, from, to).append(LOST, true));
    }

    /** Topics that lack some of what was told. */
    List<String> incomplete() {
        return blocks.find(Filters.eq(LOST, true)).projection(Projections.include("topic")).map(block -> block.getString("topic")).into(new ArrayList<>()).stream()
                .distinct().sorted().toList();
    }

    /** All lines, those of a partition in their order. */
    void lines(Consumer<String> line) {
        blocks.find(Filters.exists(LINES)).sort(Sorts.ascending("_id"))
                .forEach(block -> expanded(Objects.requireNonNull(block.get(LINES, Binary.class)).getData(), line));
    }

    private static Document block(Uuid topic, TopicPartition partition, long from, long to) {
        return new Document("_id", id(topic, partition.partition(), from)).append("topic", partition.topic()).append(TO, to);
    }

    private static String id(Uuid topic, int partition, long from) {
        return String.format(Locale.ROOT, "%s/%05d/%019d", topic, partition, from);
    }

    private static byte[] compressed(List<ReceivedEvent> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            for (ReceivedEvent event : events) {
                out.write((EventLine.write(event) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void expanded(byte[] block, Consumer<String> line) {
        try (var in = new BufferedReader(new InputStreamReader(new GZIPInputStream(new ByteArrayInputStream(block)), StandardCharsets.UTF_8))) {
            in.lines().forEach(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
