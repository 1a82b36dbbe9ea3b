package vn.tiendo.reporting.publicpage.domain;

import vn.tiendo.reporting.publicpage.domain.FindIssues.Issue;
import vn.tiendo.reporting.table.domain.Table.Language;

/** Shows a person who holds a report that it was issued. */
public interface ShowProof {

    /** As a page. */
    String of(Issue issue, String plan, String unitName, Language language);

    /** That no report of this id was issued here. */
    String none(Language language);
}
