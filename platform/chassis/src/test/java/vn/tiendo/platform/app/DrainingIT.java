package vn.tiendo.platform.app;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import vn.tiendo.fixture.TestIssuer;

import static org.assertj.core.api.Assertions.assertThat;

class DrainingIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @EnumSource(value = WebApplicationType.class, names = {"SERVLET", "REACTIVE"})
    void aServiceThatStopsStillAnswersAndSaysThatTheConnectionEnds(WebApplicationType stack) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.mongodb.uri=mongodb://127.0.0.1:1",
                "--spring.kafka.bootstrap-servers=127.0.0.1:1", "--tiendo.store.select-timeout=200ms", "--tiendo.web.drain=5s"));
        TestIssuer.shared().register((name, value) -> arguments.add("--" + name + "=" + value.get()));
        try (var service = new SpringApplicationBuilder(SampleApplication.class).web(stack).run(arguments.toArray(String[]::new))) {
            String address = "http://127.0.0.1:" + Objects.requireNonNull(service.getEnvironment().getProperty("local.server.port"))
                    + "/public/hello";
            assertThat(connection(Http.get(address))).isNotEqualTo("close");

            Thread stopping = Thread.ofVirtual().start(service::close);

            Awaitility.await().atMost(SOON).until(() -> connection(Http.get(address)).equals("close"));
            stopping.join();
        }
    }

    private static String connection(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Connection").orElse("");
    }
}
