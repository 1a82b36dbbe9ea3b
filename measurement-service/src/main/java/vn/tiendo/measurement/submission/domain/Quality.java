package vn.tiendo.measurement.submission.domain;

/** Whether a figure was counted, or estimated for days that are still to come ("ước thực hiện"). */
public enum Quality { ACTUAL, ESTIMATED }
