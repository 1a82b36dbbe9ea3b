package vn.tiendo.gateway.problem;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes down that a service does not answer: at once, and then now and then how many requests it was. */
@Component
class Silence {

    private static final Logger LOG = LoggerFactory.getLogger(Silence.class);
    private static final long BETWEEN = Duration.ofSeconds(10).toNanos();

    private final ConcurrentMap<String, Since> services = new ConcurrentHashMap<>();

    void of(String service, Throwable error) {
        long now = System.nanoTime();
        long requests = services.computeIfAbsent(service, _ -> new Since(now)).toTell(now);
        if (requests > 0) {
            LOG.warn("{} does not answer: {} (requests since this was said last: {})", service, error.toString(), requests);
        }
    }

    /** What was said of one of them. */
    static final class Since {

        private final AtomicLong said;
        private final AtomicLong requests = new AtomicLong();

        /** @param first nanoseconds of a clock without a date */
        Since(long first) {
            said = new AtomicLong(first - BETWEEN);
        }

        /** How many requests there are to tell of; none while it was said lately. */
        long toTell(long now) {
            requests.incrementAndGet();
            long last = said.get();
            return now - last >= BETWEEN && said.compareAndSet(last, now) ? requests.getAndSet(0) : 0;
        }
    }
}
