package vn.tiendo.plan.resolution.domain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.resolution.domain.Node.Look;
import vn.tiendo.plan.resolution.domain.Paragraphs.Paragraph;

/**
 * The tree of a resolution's paragraphs. Numbers restart and levels are marked differently from body to body, so a number
 * finds its place by the number before it: "2." goes beside the nearest open "1.", a first number opens a new level.
 */
final class Outline {

    private static final int LONGEST_HEADING = 25;
    private static final int DEEPEST = 30;
    private static final Phrases HEADS = Phrases.of("""
            lĩnh vực|về lĩnh vực|về kinh tế|về văn hóa|về xã hội|về đô thị|về môi trường|về quốc phòng|về an ninh
            về nội chính|về xây dựng chính quyền|về cải cách hành chính|nhóm chỉ tiêu|các chỉ tiêu|chỉ tiêu kinh tế
            chỉ tiêu xã hội|chỉ tiêu văn hóa|chỉ tiêu về|chỉ tiêu môi trường|chỉ tiêu chủ yếu|chỉ tiêu cụ thể|phụ lục
            một số chỉ tiêu|biểu chỉ tiêu|bảng chỉ tiêu|hệ thống chỉ tiêu|mục tiêu cụ thể|những chỉ tiêu""");
    private static final Phrases CLOSING = Phrases.of("""
            nghị quyết này|nơi nhận|chủ tịch|tm . hội đồng nhân dân|giao ủy ban nhân dân|giao ubnd|hđnd xã giao
            hđnd phường giao|hội đồng nhân dân giao|ủy ban nhân dân phường có trách nhiệm|kt . chủ tịch|chủ tọa
            giao thường trực|thường trực hội đồng nhân dân|thường trực hđnd|hđnd huyện giao|hđnd thị trấn giao""");

    private final Folded source;
    private final Node root;
    private final Deque<Node> open = new ArrayDeque<>();

    private Outline(Folded source) {
        this.source = source;
        this.root = new Node(null, null, 0, 0, new Tokens(source, List.of(), 0, 0), Look.ROOT);
        open.push(root);
    }

    static Node of(Folded source, List<Paragraph> paragraphs) {
        var outline = new Outline(source);
        paragraphs.forEach(outline::add);
        return outline.root;
    }

    private void add(Paragraph paragraph) {
        if (paragraph.row()) {
            new Node(top(), null, paragraph.start(), paragraph.end(), words(paragraph.start(), paragraph.end()), Look.ROW);
            return;
        }
        int start = afterStars(paragraph);
        boolean stressed = start - paragraph.start() >= 2;
        var label = withinBullet(Label.at(source.shown, start, paragraph.end()), paragraph.end());
        int from = label == null ? start : label.end();
        place(paragraph, label, words(from, beforeStars(paragraph, from)), stressed);
    }

    private @Nullable Label withinBullet(@Nullable Label label, int end) {
        if (label == null || label.kind() != Label.Kind.BULLET) {
            return label;
        }
        int at = label.end();
        while (at < end && Character.isWhitespace(source.text.charAt(at))) {
            at++;
        }
        var inner = Label.at(source.shown, at, end);
        return inner != null && inner.kind() == Label.Kind.CRITERION ? inner : label;
    }

    private void place(Paragraph paragraph, @Nullable Label label, Tokens words, boolean stressed) {
        var look = look(label, words, stressed);
        if (look == Look.CLOSING) {
            closeAll();
        } else if (label != null) {
            openFor(label);
        } else if (look == Look.HEADING) {
            openForHeading();
        }
        var node = new Node(top(), label, paragraph.start(), paragraph.end(), words, look);
        if (label != null || look == Look.HEADING) {
            open.push(node);
        }
    }

    private Look look(@Nullable Label label, Tokens words, boolean stressed) {
        if (label == null && words.startsWith(CLOSING)) {
            return Look.CLOSING;
        }
        boolean brief = words.words() <= LONGEST_HEADING;
        boolean heading = stressed || brief && (words.startsWith(HEADS) && Measures.none(words) || capitals(words));
        return heading && !(label != null && label.kind() == Label.Kind.CRITERION) ? Look.HEADING : Look.TEXT;
    }

    private boolean capitals(Tokens words) {
        var shown = words.shown();
        return shown.length() > 3 && shown.equals(shown.toUpperCase(Locale.ROOT))
                && shown.chars().anyMatch(Character::isLetter) && !shown.endsWith(".") && !shown.endsWith(";")
                && Measures.none(words);
    }

    private void closeAll() {
        while (open.size() > 1) {
            open.pop();
        }
    }

    private void openFor(Label label) {
        if (label.kind().compareTo(Label.Kind.PART) <= 0) {
            closeAll();
            return;
        }
        var sibling = sibling(label);
        if (sibling != null) {
            closeThrough(sibling);
        } else if (!label.isFirst() || isAgain(label) || open.size() > DEEPEST) {
            closeDeeperThan(label);
        } else if (label.kind() != Label.Kind.BULLET) {
            closeBullets(label);
        }
    }

    /** "1." right after another "1." starts the count again beside it; "+" right after "*" goes a level deeper. */
    private boolean isAgain(Label label) {
        return top().label != null && label.isLike(top().label);
    }

    private @Nullable Node sibling(Label label) {
        for (var node : open) {
            if (node.label != null && label.follows(node.label) && sameParent(label, node.label)) {
                return node;
            }
        }
        return null;
    }

    /** 2.3 follows 2.2, not 1.2. */
    private static boolean sameParent(Label label, Label earlier) {
        return label.kind() != Label.Kind.DECIMAL
                || label.printed().substring(0, label.printed().lastIndexOf('.')).equals(
                        earlier.printed().substring(0, earlier.printed().lastIndexOf('.')));
    }

    private void closeThrough(Node node) {
        var last = top();
        while (open.size() > 1 && last != node) {
            open.pop();
            last = top();
        }
        if (open.size() > 1) {
            open.pop();
        }
    }

    private void closeDeeperThan(Label label) {
        while (top().label != null && top().label.kind().compareTo(label.kind()) >= 0) {
            open.pop();
        }
    }

    /** A first number under a bullet is no part of it when the number is of an outer kind; "A." may stand within "II.". */
    private void closeBullets(Label label) {
        while (top().label != null && top().label.kind().compareTo(label.kind()) > 0
                && top().label.kind() != Label.Kind.ROMAN) {
            open.pop();
        }
    }

    /** A heading without a number stands beside the last one of its like, else below what is open. */
    private void openForHeading() {
        for (var node : open) {
            if (node.label == null && node != root) {
                closeThrough(node);
                return;
            }
        }
        while (top().label != null && top().look != Look.HEADING
                && top().label.kind().compareTo(Label.Kind.ROMAN) > 0 && !Scope.names(top())) {
            open.pop();
        }
    }

    private Node top() {
        return open.element();
    }

    private Tokens words(int start, int end) {
        return Tokens.of(source, start, end);
    }

    private int afterStars(Paragraph paragraph) {
        int at = paragraph.start();
        while (at < paragraph.end() && "*_#".indexOf(source.text.charAt(at)) >= 0) {
            at++;
        }
        boolean bullet = at - paragraph.start() == 1;
        return bullet ? paragraph.start() : skipBlanks(at, paragraph.end());
    }

    private int skipBlanks(int at, int end) {
        int next = at;
        while (next < end && Character.isWhitespace(source.text.charAt(next))) {
            next++;
        }
        return next;
    }

    private int beforeStars(Paragraph paragraph, int from) {
        int at = paragraph.end();
        while (at > from && "*_#".indexOf(source.text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }
}
