package vn.tiendo.audit;

/** How far a chain had come, and the hash of its last record, when it was anchored. */
public record Leaf(String chain, long number, String hash) {
}
