package vn.tiendo.plan.resolution.domain;

/** A stretch of the text in UTF-16 units: {@code text.substring(start, end)} of the whole is {@code text}. */
public record Span(int start, int end, String text) {

    static Span of(String whole, int start, int end) {
        return new Span(start, end, whole.substring(start, end));
    }
}
