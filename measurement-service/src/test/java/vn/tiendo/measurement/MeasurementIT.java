package vn.tiendo.measurement;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

import vn.tiendo.fixture.Infrastructure;
import vn.tiendo.fixture.TestIssuer;

/** The whole service with a store, a broker and an issuer of tokens; one for all tests of the JVM. */
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "tiendo.consumers.backoff=50ms", "tiendo.consumers.max-backoff=200ms", "tiendo.consumers.attempts=2",
        "tiendo.outbox.sweep-interval=300ms", "tiendo.outbox.sweep-after=300ms", "tiendo.store.select-timeout=1s"})
@ContextConfiguration(initializers = MeasurementIT.Surroundings.class)
public @interface MeasurementIT {

    /** Where store, broker and issuer are. */
    final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            Map<String, Object> known = new HashMap<>();
            Infrastructure.shared().register((name, value) -> known.put(name, value.get()));
            TestIssuer.shared().register((name, value) -> known.put(name, value.get()));
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("surroundings", known));
        }
    }
}
