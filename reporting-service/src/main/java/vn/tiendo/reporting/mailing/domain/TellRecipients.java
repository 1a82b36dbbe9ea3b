package vn.tiendo.reporting.mailing.domain;

/** Has the recipients of a report told of it. */
public interface TellRecipients {

    /** Once it is issued, which is about to happen; if it does not, nobody is told. */
    void onceIssued(String report);
}
