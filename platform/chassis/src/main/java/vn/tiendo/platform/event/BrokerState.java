package vn.tiendo.platform.event;

import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the broker took the last event; says so once at each change. */
final class BrokerState {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerState.class);

    private final AtomicBoolean away = new AtomicBoolean();

    boolean isAway() {
        return away.get();
    }

    void away(Throwable cause) {
        if (!away.getAndSet(true)) {
            LOG.warn("The broker does not take events, they stay in the outbox: {}", cause.getMessage());
        }
    }

    void back() {
        if (away.get() && away.getAndSet(false)) {
            LOG.info("The broker takes events again");
        }
    }
}
