package vn.tiendo.plan.resolution.domain;

import java.util.ArrayList;
import java.util.List;

/** The counts that must all be better: "(số vụ, số người chết, số người bị thương)". */
final class Components {

    private static final Phrases NAMES = Phrases.of("""
            số vụ|số người chết|số người bị thương|số bị thương|số chết|người chết|người bị thương|thiệt hại về tài sản
            số vụ tai nạn|số vụ cháy|thiệt hại""");

    private Components() {
    }

    static List<String> of(Tokens clause) {
        List<String> names = new ArrayList<>();
        for (int at = clause.find(NAMES, clause.from()); at >= 0; at = clause.find(NAMES, at + 1)) {
            int end = at + NAMES.lengthAt(clause, at);
            names.add(clause.run(at, end).shown());
            at = end - 1;
        }
        return names.size() > 1 ? names : List.of();
    }
}
