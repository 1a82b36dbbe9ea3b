package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A paragraph in the tree of numbers and headings; grows only while {@link Outline} builds it. */
final class Node {

    final @Nullable Node parent;
    final @Nullable Label label;
    /** The paragraph, and its words without label and emphasis. */
    final int start;
    final int end;
    final Tokens words;
    final Look look;
    final List<Node> children = new ArrayList<>();

    /** How a paragraph without regard to its number looks. */
    enum Look { ROOT, HEADING, TEXT, ROW, CLOSING }

    Node(@Nullable Node parent, @Nullable Label label, int start, int end, Tokens words, Look look) {
        this.parent = parent;
        this.label = label;
        this.start = start;
        this.end = end;
        this.words = words;
        this.look = look;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    boolean isArticle() {
        return label != null && label.kind() == Label.Kind.ARTICLE;
    }

    boolean isRow() {
        return look == Look.ROW;
    }

    /** Children other than rows of a table. */
    boolean hasItems() {
        return children.stream().anyMatch(child -> !child.isRow());
    }
}
