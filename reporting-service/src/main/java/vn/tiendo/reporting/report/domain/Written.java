package vn.tiendo.reporting.report.domain;

import java.util.List;

/**
 * What people wrote in the place of a part's text.
 *
 * @param part its number in the template, from 1
 */
public record Written(int part, List<Passage> passages) {
    public Written {
        passages = List.copyOf(passages);
    }
}
