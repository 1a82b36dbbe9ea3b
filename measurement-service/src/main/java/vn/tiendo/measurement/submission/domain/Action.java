package vn.tiendo.measurement.submission.domain;

/** What a caller can do with a submission. */
public enum Action { FILE, SUBMIT, WITHDRAW, READ, APPROVE, SEND_BACK, REOPEN }
