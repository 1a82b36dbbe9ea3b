package vn.tiendo.reporting.rebuild;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.bson.BsonString;
import org.bson.Document;
import org.springframework.stereotype.Component;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;

import vn.tiendo.platform.archive.EventLine;
import vn.tiendo.platform.archive.EventLine.UnreadableLine;
import vn.tiendo.platform.archive.EventLines;
import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.reporting.rebuild.Export.Place;

/** Exports that came with a rebuild, compressed in GridFS until it has come to a result. */
@Component
class ExportFiles {

    private static final String BUCKET = "rebuild_exports";
    private static final String ENDS = "metadata.ends";
    private static final GridFSUploadOptions LARGE_CHUNKS = new GridFSUploadOptions().chunkSizeBytes(1 << 20);

    private final MongoDatabase database;
    private final GridFSBucket bucket;

    ExportFiles(MongoDatabase database) {
        this.database = database;
        this.bucket = GridFSBuckets.create(database, BUCKET);
    }

    /** What came of one. */
    sealed interface Received {

        /** @param events of the topics that a rebuild reads */
        record Kept(String file, long events) implements Received {
        }

        /** Nothing is kept: the line with this number, from 1, is no event of an archive. */
        record Unreadable(long line) implements Received {
        }
    }

    /** Streamed: of all of it one line is in memory. */
    Received keep(InputStream content) throws IOException {
        String file = UUID.randomUUID().toString();
        Map<Place, Long> ends = new HashMap<>();
        long events = 0;
        EventLines lines = new EventLines(content);
        try (Writer out = writer(file)) {
            for (ReceivedEvent event = lines.next(); event != null; event = lines.next()) {
                if (Export.TOPICS.contains(event.topic())) {
                    out.append(EventLine.write(event)).append('\n');
                    ends.merge(new Place(event.topic(), event.partition()), event.offset() + 1, Math::max);
                    events++;
                }
            }
        } catch (UnreadableLine e) {
            discard(file);
            return new Received.Unreadable(lines.number());
        } catch (IOException e) {
            discard(file);
            throw e;
        }
        files().updateOne(Filters.eq("_id", file), Updates.set(ENDS, ends.entrySet().stream().map(ExportFiles::document).toList()));
        return new Received.Kept(file, events);
    }

    private Writer writer(String file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(bucket.openUploadStream(new BsonString(file), file, LARGE_CHUNKS)), StandardCharsets.UTF_8));
    }

    Export read(String file) {
        Document metadata = Objects.requireNonNull(files().find(Filters.eq("_id", file)).first()).get("metadata", Document.class);
        Map<Place, Long> ends = metadata.getList("ends", Document.class).stream().collect(Collectors.toMap(
                end -> new Place(end.getString("topic"), end.getInteger("partition")), end -> end.getLong("end")));
        return new Export(ends, event -> read(file, event));
    }

    private void read(String file, Consumer<ReceivedEvent> each) {
        try (EventLines lines = new EventLines(new GZIPInputStream(bucket.openDownloadStream(new BsonString(file))))) {
            for (ReceivedEvent event = lines.next(); event != null; event = lines.next()) {
                each.accept(event);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void discard(String file) {
        bucket.delete(new BsonString(file));
    }

    /** Also what a crash has left. */
    void discardAll() {
        List.of(".files", ".chunks").forEach(part -> database.getCollection(BUCKET + part).deleteMany(Filters.empty()));
    }

    private MongoCollection<Document> files() {
        return database.getCollection(BUCKET + ".files");
    }

    private static Document document(Map.Entry<Place, Long> end) {
        return new Document("topic", end.getKey().topic()).append("partition", end.getKey().partition()).append("end", end.getValue());
    }
}
