package vn.tiendo.plan.plan.domain;

import java.util.List;

/** Lĩnh vực: numbering of targets starts again in each. */
public record Section(String id, String number, String title, List<Target> targets) {

    public Section {
        targets = List.copyOf(targets);
    }
}
