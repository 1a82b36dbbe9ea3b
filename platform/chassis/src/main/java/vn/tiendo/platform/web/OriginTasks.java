package vn.tiendo.platform.web;

import org.springframework.core.task.TaskDecorator;

import vn.tiendo.audit.Origin;

/** A task works for the request, and the trace, of the thread that handed it over. */
public final class OriginTasks implements TaskDecorator {

    @Override
    public Runnable decorate(Runnable task) {
        Origin origin = RequestOrigin.current();
        if (origin.equals(Origin.UNKNOWN)) {
            return task;
        }
        String traceparent = Traceparent.current();
        return () -> {
            try (var bound = RequestOrigin.bind(origin); var trace = Traceparent.of(traceparent)) {
                task.run();
            }
        };
    }
}
