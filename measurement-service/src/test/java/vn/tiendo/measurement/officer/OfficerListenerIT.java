package vn.tiendo.measurement.officer;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.tiendo.fixture.Events;
import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.measurement.MeasurementIT;
import vn.tiendo.measurement.OfficerEvents;
import vn.tiendo.measurement.officer.domain.KnownOfficers;
import vn.tiendo.measurement.officer.domain.Officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@MeasurementIT
class OfficerListenerIT {

    private static final Duration SOON = Duration.ofSeconds(60);

    @Autowired
    private KnownOfficers officers;

    private final String unit = "u-" + UUID.randomUUID();

    @Test
    void whoIsRemovedIsForgottenAndALateEventBringsNobodyBack() {
        publish(1, "an", "bich");
        publish(1, "an", "bich");
        await().atMost(SOON).untilAsserted(() -> assertThat(subjects()).containsExactly("an", "bich"));

        publish(3, "bich");
        publish(2, "an", "bich", "cuong");
        OfficerEvents.publish("vn.tiendo.plan.officers-changed.v9", unit, 9, "{}");
        OfficerEvents.publish(OfficerEvents.CHANGED, unit, 4, "{\"unit\":\"" + unit + "\",\"departments\":[{}]}");
        publish(5, "bich", "dung");

        await().atMost(SOON).untilAsserted(() -> assertThat(subjects()).containsExactly("bich", "dung"));
        assertThat(Events.read(Infrastructure.shared().bootstrapServers(), OfficerEvents.TOPIC + ".dlt",
                event -> unit.equals(event.key()), 1, SOON)).hasSize(1);
    }

    private void publish(long sequence, String... subjects) {
        String list = String.join(",", Arrays.stream(subjects)
                .map(each -> "{'subject':'" + each + "','from':'2024-01-01'}").toList());
        OfficerEvents.publish(OfficerEvents.CHANGED, unit, sequence, OfficerEvents.officers(unit, list, ""));
    }

    private List<String> subjects() {
        return officers.of(unit).map(known -> known.all().map(Officer::subject).toList())
                .orElse(List.of());
    }
}
