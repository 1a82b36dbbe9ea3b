package vn.tiendo.platform.event;

/**
 * A topic that the service produces or consumes; a bean. It is created when it is not there, with its dead letters
 * {@code <name>.dlt}; listeners start when all are there.
 */
public record Topic(String name) {

    static final String DEAD_LETTERS = ".dlt";
}
