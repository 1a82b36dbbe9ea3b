package vn.tiendo.plan.resolution.domain;

/**
 * Lĩnh vực.
 *
 * @param id own to the draft: "1", "2", …
 * @param number as printed, or the place in the order where nothing is printed
 */
public record DraftSection(String id, String number, String title) {
}
