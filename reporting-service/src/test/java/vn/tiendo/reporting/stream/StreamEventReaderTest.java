package vn.tiendo.reporting.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import vn.tiendo.reporting.Contracts;
import vn.tiendo.reporting.stream.domain.Feed;
import vn.tiendo.reporting.stream.domain.Filter;
import vn.tiendo.reporting.stream.domain.Interest;
import vn.tiendo.reporting.stream.domain.StreamEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What filters find in the example of each producer: all of ward lai-thieu below thuan-an. */
class StreamEventReaderTest {

    private final StreamEventReader reader = new StreamEventReader(JsonMapper.shared(),
        new UnitPaths(new BelowThuanAn(), Duration.ofMinutes(1), InstantSource.system()));

    private StreamEvent example(Feed feed) {
        String name = feed.type().substring(feed.type().lastIndexOf('.', feed.type().length() - 4) + 1) + ".example.json";
        Path folder = feed == Feed.FIGURES ? Contracts.SUBMISSIONS : Contracts.OWN.resolve("events");
        return reader.read(feed, 0, 7, Map.of("id", "1", "type", feed.type(), "time", "2024-06-14T05:00:00Z", "subject", "s"),
            Contracts.read(folder.resolve(name))).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, PLAN, lai-thieu-2024", "APPROVED, UNIT, lai-thieu", "APPROVED, UNIT, thuan-an", "APPROVED, DEPARTMENT, dia-chinh",
        "APPROVED, SECTION, KT", "APPROVED, TARGET, KT-3.4", "APPROVED, STATUS, EXCEEDED",
        "ALERTS, PLAN, lai-thieu-2024", "ALERTS, UNIT, lai-thieu", "ALERTS, UNIT, thuan-an", "ALERTS, DEPARTMENT, dia-chinh",
        "ALERTS, SECTION, KT", "ALERTS, TARGET, KT-3.4",
        "FIGURES, PLAN, lai-thieu-2024", "FIGURES, UNIT, lai-thieu", "FIGURES, UNIT, thuan-an", "FIGURES, DEPARTMENT, dia-chinh",
        "FIGURES, TARGET, KT-3.4", "FIGURES, TARGET, KT-6.b",
        "REPORTS, PLAN, lai-thieu-2024", "REPORTS, UNIT, lai-thieu", "REPORTS, UNIT, thuan-an"})
    void everyFilterFindsWhatTheEventSays(Feed feed, Filter filter, String value) {
        StreamEvent event = example(feed);

        assertThat(new Interest(Map.of(filter, Set.of(value)), false).covers(event)).isTrue();
        assertThat(new Interest(Map.of(filter, Set.of("other")), false).covers(event)).isFalse();
    }

    @Test
    void anEventIsFoundInNothingThatItDoesNotHave() {
        StreamEvent report = example(Feed.REPORTS);

        assertThat(report.department()).isEmpty();
        assertThat(report.section()).isEmpty();
        assertThat(report.targets()).isEmpty();
        assertThat(report.status()).isEmpty();
    }
}
