package vn.tiendo.platform.trace;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * Where no collector is named there is no tracer at all, rather than one whose spans go nowhere: nothing of it is loaded at
 * start, and no request pays for it.
 */
final class TracesNeedACollector implements AutoConfigurationImportFilter, EnvironmentAware {

    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        Assert.state(environment != null, "the environment is set before");
        boolean collected = StringUtils.hasText(environment.getProperty(ENDPOINT));
        boolean[] kept = new boolean[candidates.length];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = collected || !isOfTraces(candidates[i]);
        }
        return kept;
    }

    private static boolean isOfTraces(@Nullable String candidate) {
        return candidate != null && Stream.of("org.springframework.boot.micrometer.tracing.",
                "org.springframework.boot.opentelemetry.", TracesNeedACollector.class.getPackageName() + '.')
                .anyMatch(candidate::startsWith);
    }
}
