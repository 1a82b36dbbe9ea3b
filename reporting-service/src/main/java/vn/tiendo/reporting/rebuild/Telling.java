package vn.tiendo.reporting.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.kafka.core.ConsumerFactory;

import vn.tiendo.platform.event.ReceivedEvent;
import vn.tiendo.platform.event.TopicReader;
import vn.tiendo.reporting.rebuild.Export.Place;
import vn.tiendo.reporting.rebuild.domain.Told;

/** All that was told: first by the export that came with the rebuild, then by the topics. */
final class Telling implements AutoCloseable {

    private static final int BATCH = 500;

    private final TopicReader topics;
    private final Export export;
    private boolean exportIsRead;

    private Telling(TopicReader topics, Export export) {
        this.topics = topics;
        this.export = export;
    }

    static Telling open(ConsumerFactory<?, ?> consumers, Export export) {
        return new Telling(TopicReader.open(consumers, "rebuild", Export.TOPICS), export);
    }

    /** The topics that have lost events which the export does not have. */
    List<String> cut() {
        return topics.beginnings().entrySet().stream().filter(entry -> entry.getValue()
                > export.ends().getOrDefault(new Place(entry.getKey().topic(), entry.getKey().partition()), 0L))
                .map(entry -> entry.getKey().topic()).distinct().sorted().toList();
    }

    /** All that is there by now and was not read yet, in batches; an empty one where a while has brought nothing. */
    void upToNow(Consumer<List<Told>> batch) {
        if (!exportIsRead) {
            readExport(batch);
            exportIsRead = true;
        }
        topics.upToNow(events -> batch.accept(events.stream().map(Telling::told).toList()));
    }

    private void readExport(Consumer<List<Told>> batch) {
        List<Told> events = new ArrayList<>();
        export.events().accept(event -> {
            events.add(told(event));
            if (events.size() == BATCH) {
                batch.accept(List.copyOf(events));
                events.clear();
            }
        });
        batch.accept(events);
    }

    private static Told told(ReceivedEvent event) {
        return new Told(event.id(), event.type(), event.subject(), event.sequence(), event.time(), event.data());
    }

    @Override
    public void close() {
        topics.close();
    }
}
