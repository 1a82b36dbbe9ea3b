package vn.tiendo.platform.trace;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.BatchInterceptor;

import io.micrometer.tracing.exporter.SpanExportingPredicate;
import io.micrometer.tracing.propagation.Propagator;

/** Only where a collector is named ({@link TracesNeedACollector}). */
@AutoConfiguration(before = KafkaAutoConfiguration.class,
        afterName = "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
class TraceAutoConfiguration {

    @Bean
    EventSpans chassisEventSpans(Propagator propagator) {
        return new EventSpans(propagator);
    }

    @Bean
    BatchInterceptor<Object, Object> chassisReceivedSpans(EventSpans spans) {
        return new ReceivedSpans(spans);
    }

    /** Probes and Prometheus would be most of all traces. */
    @Bean
    SpanExportingPredicate chassisSpansOfWork() {
        return span -> !span.getTags().getOrDefault("http.url", "").startsWith("/actuator");
    }
}
