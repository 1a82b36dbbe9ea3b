package vn.tiendo.reporting.digest.domain;

import vn.tiendo.reporting.table.domain.Table.Language;

/** The page for everybody that tells what came of a request. */
public interface ShowDigest {

    /** @param path to which {@link Step#CONFIRM} and {@link Step#STOP} say yes; of the others the page where one goes on */
    String page(Step step, String path, Language language);
}
