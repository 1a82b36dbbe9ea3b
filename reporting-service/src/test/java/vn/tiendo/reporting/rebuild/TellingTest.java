package vn.tiendo.reporting.rebuild;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

import vn.tiendo.reporting.rebuild.Export.Place;

import static org.assertj.core.api.Assertions.assertThat;

/** Topics of which the first events are gone. */
class TellingTest {

    private static final Map<TopicPartition, Long> BEGINNINGS = Map.of(
            new TopicPartition("tiendo.units.v1", 0), 0L, new TopicPartition("tiendo.plans.v1", 0), 7L,
            new TopicPartition("tiendo.submissions.v1", 0), 100L, new TopicPartition("tiendo.punctuality.v1", 0), 0L);

    private static List<String> cut(Export export) {
        try (Telling telling = Telling.open(new Consumers(), export)) {
            return telling.cut();
        }
    }

    @Test
    void withoutAnExportEachOfThemIsCut() {
        assertThat(cut(Export.NONE)).containsExactly("tiendo.plans.v1", "tiendo.submissions.v1");
    }

    @Test
    void anExportThatReachesTheFirstEventThatIsLeftMendsIt() {
        assertThat(cut(ending(7, 100))).isEmpty();
        assertThat(cut(ending(12, 130))).isEmpty();
        assertThat(cut(ending(7, 99))).containsExactly("tiendo.submissions.v1");
    }

    private static Export ending(long plans, long submissions) {
        return new Export(Map.of(new Place("tiendo.plans.v1", 0), plans, new Place("tiendo.submissions.v1", 0), submissions), _ -> { });
    }

    /** A broker with these beginnings. */
    private static final class Consumers extends DefaultKafkaConsumerFactory<String, String> {

        Consumers() {
            super(Map.of());
        }

        @Override
        public Consumer<String, String> createConsumer(@Nullable String group, @Nullable String client, @Nullable String suffix,
                @Nullable Properties properties) {
            MockConsumer<String, String> consumer = new MockConsumer<>("earliest");
            BEGINNINGS.keySet().forEach(each -> consumer.updatePartitions(each.topic(),
                    List.of(new PartitionInfo(each.topic(), 0, Node.noNode(), new Node[0], new Node[0]))));
            consumer.updateBeginningOffsets(BEGINNINGS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
            return consumer;
        }
    }
}
