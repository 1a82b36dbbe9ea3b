package vn.tiendo.store;

/** The store cannot be opened; the message is one line for a person. */
public final class StoreUnavailableException extends RuntimeException {

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
