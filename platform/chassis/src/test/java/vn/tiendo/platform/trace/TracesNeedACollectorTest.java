package vn.tiendo.platform.trace;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;

import vn.tiendo.platform.app.SampleApplication;

import static org.assertj.core.api.Assertions.assertThat;

class TracesNeedACollectorTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void withoutACollectorThereIsNoTracer() {
        try (var service = new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE).run()) {
            assertThat(service.getBeansOfType(Tracer.class)).isEmpty();
            assertThat(service.getBeansOfType(EventSpans.class)).isEmpty();
        }
    }

    @Test
    void withOneASpanGoesOnWithTheTraceOfItsEvent() {
        try (var service = new SpringApplicationBuilder(SampleApplication.class).web(WebApplicationType.NONE)
                .run("--TRACES_ENDPOINT=http://127.0.0.1:1/v1/traces")) {
            EventSpans spans = service.getBean(EventSpans.class);
            List<String> begun = new ArrayList<>();
            for (String sampled : List.of("00", "01")) {
                spans.begin(Span.Kind.CONSUMER, "process", "things", "00-" + TRACE + "-00f067aa0ba902b7-" + sampled)
                        .ifPresent(span -> {
                            begun.add(EventSpans.traceparent(span));
                            span.end();
                        });
            }

            assertThat(begun).singleElement().satisfies(one -> assertThat(one)
                    .startsWith("00-" + TRACE + "-").endsWith("-01").doesNotContain("00f067aa0ba902b7"));
            assertThat(spans.begin(Span.Kind.CONSUMER, "process", "things", null)).isEmpty();
        }
    }
}
