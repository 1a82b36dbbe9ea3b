package vn.tiendo.platform.event;

/**
 * A topic that the service produces or consumes; a bean. It is created when it is not there, with its dead letters
 * {@code <name>.dlt}; listeners start when all are there.
 *
 * @param latestOnly whether of each key the last event alone is kept: for data of persons, which must not outlive its removal
 */
public record Topic(String name, boolean latestOnly) {

    /** Whose events are kept as long as the installation says. */
    public Topic(String name) {
        this(name, false);
    }

    static final String DEAD_LETTERS = ".dlt";
}
