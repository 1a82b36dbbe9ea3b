package vn.tiendo.gateway.edge;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;

import vn.tiendo.gateway.edge.EdgeProperties.Limit;
import vn.tiendo.gateway.edge.EdgeProperties.Limits;

import static org.assertj.core.api.Assertions.assertThat;

/** A minute for a body; an hour for a batch, and for a rebuild if it is an export. */
class BodyDeadlineTest {

    private static final Limit NONE = new Limit(1, Duration.ofSeconds(1));
    private static final EdgeProperties PROPERTIES = new EdgeProperties(List.of(), Duration.ofSeconds(10), Duration.ofSeconds(10),
            Duration.ofMinutes(1), Map.of("/batches", Duration.ofHours(1), "/rebuilds application/x-ndjson", Duration.ofHours(1)),
            new Limits(NONE, NONE, NONE));

    private final EmbeddedChannel connection = new EmbeddedChannel(new BodyDeadline(PROPERTIES));

    @BeforeEach
    void standStill() {
        connection.freezeTime();
    }

    @AfterEach
    void close() {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({"/batches, text/csv, 60", "/batches?numbers=en, text/csv, 60", "/rebuilds, Application/X-NDJSON; charset=utf-8, 60",
        "/rebuilds, application/json, 1", "/batches/1, text/csv, 1", "/plans, application/json, 1", "/plans?for=/batches, text/csv, 1"})
    void aBodyIsWaitedForAsLongAsItsAddressAllows(String address, String type, int minutes) {
        begin(address, type);

        pass(Duration.ofMinutes(minutes).minusSeconds(1));
        assertThat(connection.isOpen()).isTrue();
        pass(Duration.ofSeconds(1));
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void aBodyThatIsThereIsNotWaitedForAnyMore() {
        begin("/plans", "application/json");
        connection.writeOneInbound(LastHttpContent.EMPTY_LAST_CONTENT);

        pass(Duration.ofHours(2));

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void theNextRequestOfAConnectionHasATimeOfItsOwn() {
        begin("/batches", "text/csv");
        connection.writeOneInbound(LastHttpContent.EMPTY_LAST_CONTENT);
        begin("/plans", "application/json");

        pass(Duration.ofMinutes(1));

        assertThat(connection.isOpen()).isFalse();
    }

    private void begin(String address, String type) {
        var head = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, address);
        head.headers().set(HttpHeaderNames.CONTENT_TYPE, type);
        connection.writeOneInbound(head);
    }

    private void pass(Duration time) {
        connection.advanceTimeBy(time.toMillis(), TimeUnit.MILLISECONDS);
        connection.runScheduledPendingTasks();
    }
}
