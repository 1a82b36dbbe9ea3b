package vn.tiendo.platform.web;

import java.time.Duration;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.Ordered;

/**
 * The first part of stopping, while everything still works: who has a connection is told with each answer that it is the last
 * one there, so that none is closed at the moment in which a request comes through it.
 */
public final class Draining implements ApplicationListener<ContextClosedEvent>, Ordered {

    private final Duration length;
    private final ApplicationContext own;
    private volatile boolean begun;

    public Draining(Duration length, ApplicationContext own) {
        this.length = length;
        this.own = own;
    }

    boolean hasBegun() {
        return begun;
    }

    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        if (event.getApplicationContext() != own || length.isZero()) {
            return;
        }
        begun = true;
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** After those who end streams, which come back while this lasts. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
