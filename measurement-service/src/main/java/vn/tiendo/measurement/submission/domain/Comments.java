package vn.tiendo.measurement.submission.domain;

import java.util.SortedMap;

/** What was said about figures. */
public interface Comments {

    /** How many comments there are on each figure that has some. */
    SortedMap<FigureKey, Integer> count(SubmissionId submission);
}
