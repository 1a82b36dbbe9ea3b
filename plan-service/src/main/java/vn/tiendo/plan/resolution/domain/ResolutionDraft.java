package vn.tiendo.plan.resolution.domain;

import java.util.List;

/**
 * What was read in a resolution.
 *
 * @param text the text that all spans count in, one paragraph a line, cells of a table row separated by TAB
 * @param unread what stands in the part of the targets and could not be placed
 */
public record ResolutionDraft(Letterhead letterhead, List<DraftSection> sections, List<DraftTarget> targets,
        List<Unread> unread, String text) {

    public ResolutionDraft {
        sections = List.copyOf(sections);
        targets = List.copyOf(targets);
        unread = List.copyOf(unread);
    }
}
