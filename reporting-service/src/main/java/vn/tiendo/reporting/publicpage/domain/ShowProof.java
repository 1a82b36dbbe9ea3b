package vn.tiendo.reporting.publicpage.domain;

import vn.tiendo.reporting.publicpage.domain.FindIssues.Issue;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Shows a person who holds a report that it was issued. */
public interface ShowProof {

    /**
     * As a page.
     *
     * @param plan on which it is; a comparison of units below is on one that its own unit may not have
     */
    String of(Issue issue, String plan, Issuer issuer, Language language);

    /** The unit whose report it is. */
    record Issuer(String id, String name) {
    }

    /** That no report of this id was issued here. */
    String none(Language language);
}
