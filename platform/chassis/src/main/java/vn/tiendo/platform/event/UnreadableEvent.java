package vn.tiendo.platform.event;

import org.jspecify.annotations.Nullable;

/** An event that no later attempt will be able to read: it goes to the dead letters at once. */
public final class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
