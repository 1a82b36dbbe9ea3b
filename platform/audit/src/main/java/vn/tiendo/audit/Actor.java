package vn.tiendo.audit;

/**
 * Who did it.
 *
 * @param kind PERSON or SYSTEM
 */
public record Actor(String id, String name, String kind) {

    /** For log lines: the name stays out of them. */
    @Override
    public String toString() {
        return kind + " " + id;
    }
}
