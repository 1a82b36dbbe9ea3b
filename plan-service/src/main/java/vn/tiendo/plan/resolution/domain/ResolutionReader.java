package vn.tiendo.plan.resolution.domain;

import java.util.List;

import vn.tiendo.plan.resolution.domain.Paragraphs.Paragraph;

/** Reads a resolution's text by the wording of the field: pure, deterministic, in time linear in the text. */
public final class ResolutionReader {

    private static final Phrases RESOLVES = Phrases.of("quyết nghị|quyết nghị :");

    private ResolutionReader() {
    }

    /** Any string gives a draft; what it cannot read stands in {@code unread}. */
    public static ResolutionDraft read(String text) {
        var source = new Folded(text);
        var paragraphs = Paragraphs.of(source);
        var letterhead = LetterheadReader.read(source, paragraphs);
        var draft = build(source, body(source, paragraphs), letterhead);
        return new ResolutionDraft(letterhead, draft.sections, draft.targets, draft.unread, text);
    }

    static DraftBuilder build(Folded source, List<Paragraph> body, Letterhead letterhead) {
        var root = Outline.of(source, body);
        var scope = new Scope(root, letterhead.year());
        boolean announced = scope.isFound() || letterhead.isThere() || root.children.stream().anyMatch(Node::isRow);
        var draft = new DraftBuilder(source, announced);
        new ItemReader(draft, scope, letterhead.year()).read(root);
        return draft;
    }

    /** What follows "Quyết nghị:", or all of it. */
    static List<Paragraph> body(Folded source, List<Paragraph> paragraphs) {
        for (int i = 0; i < paragraphs.size(); i++) {
            var line = paragraphs.get(i);
            var words = Tokens.of(source, line.start(), Math.min(line.end(), line.start() + 40));
            if (words.startsWith(RESOLVES) && words.words() == 2) {
                return paragraphs.subList(i + 1, paragraphs.size());
            }
        }
        return paragraphs;
    }
}
