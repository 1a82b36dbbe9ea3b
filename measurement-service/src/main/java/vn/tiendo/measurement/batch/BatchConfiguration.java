package vn.tiendo.measurement.batch;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import vn.tiendo.platform.store.Lookout;
import vn.tiendo.platform.store.Migration;

@Configuration(proxyBeanMethods = false)
class BatchConfiguration {

    private static final Duration MOST_TO_STOP = Duration.ofSeconds(10);

    /** One at a time: they take their turn behind what people send by themselves. What was left behind is looked for when there is none. */
    @Bean
    Lookout batchLookout(WorkOnBatch work, LeftBehind leftBehind, BatchProperties properties) {
        return new Lookout("batches", properties.look(), MOST_TO_STOP, running -> {
            boolean worked = work.workOnNext(running);
            if (!worked) {
                leftBehind.discard();
            }
            return worked;
        });
    }

    @Bean
    Migration batchesForLists() {
        return BatchDocuments.indexes();
    }

    @Bean
    Migration batchErrorsForLists() {
        return BatchErrors.indexes();
    }
}
