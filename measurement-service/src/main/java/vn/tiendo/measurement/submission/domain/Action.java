package vn.tiendo.measurement.submission.domain;

/**
 * What a caller can do with a submission; {@link #TEMPLATE}: take a form to fill for it; {@link #ATTACH}: give evidence for
 * its figures, {@link #DETACH}: take that away again; {@link #COMMENT}: say
 * something about a figure, which changes none.
 */
public enum Action { FILE, TEMPLATE, SUBMIT, WITHDRAW, READ, APPROVE, SEND_BACK, REOPEN, EXTEND, ATTACH, DETACH, COMMENT }
