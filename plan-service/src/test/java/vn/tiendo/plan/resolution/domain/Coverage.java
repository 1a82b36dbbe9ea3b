package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

/** Which words of the part of the targets the draft does not account for. */
final class Coverage {

    private final Folded source;
    private final boolean[] covered;
    private final List<Node> part = new ArrayList<>();

    Coverage(String text) {
        source = new Folded(text);
        covered = new boolean[source.text.length()];
        var paragraphs = Paragraphs.of(source);
        var letterhead = LetterheadReader.read(source, paragraphs);
        var body = ResolutionReader.body(source, paragraphs);
        var root = Outline.of(source, body);
        collect(root, new Scope(root, letterhead.year()));
        var draft = ResolutionReader.build(source, body, letterhead);
        draft.structure.forEach(stretch -> cover(stretch[0], stretch[1]));
        draft.targets.forEach(target -> coverGiven(target.source()));
        draft.unread.forEach(unread -> coverGiven(unread.source()));
    }

    private void collect(Node node, Scope scope) {
        if (scope.isFound() && scope.isOn(node)) {
            part.add(node);
        }
        node.children.forEach(child -> collect(child, scope));
    }

    List<String> dropped() {
        List<String> dropped = new ArrayList<>();
        for (var node : part) {
            for (int at = node.start; at < node.end; at++) {
                if (!covered[at] && Character.isLetterOrDigit(source.text.charAt(at))) {
                    dropped.add(source.text.substring(at, Math.min(node.end, at + 40)));
                    break;
                }
            }
        }
        return dropped;
    }

    private void cover(int start, int end) {
        for (int at = start; at < end; at++) {
            covered[at] = true;
        }
    }

    private void coverGiven(Span span) {
        for (int at = 0; at < covered.length; at++) {
            var own = source.span(at, at + 1);
            covered[at] |= own.start() >= span.start() && own.end() <= span.end();
        }
    }
}
