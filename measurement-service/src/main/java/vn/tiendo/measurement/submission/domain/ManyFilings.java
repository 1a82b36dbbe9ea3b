package vn.tiendo.measurement.submission.domain;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import vn.tiendo.measurement.table.domain.Notation;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.problem.Violation;

/** The filings in one content, each filed or refused by itself. */
public interface ManyFilings {

    /** @throws IOException when the content could not be had to its end, which says nothing about what is in it */
    Ending file(InputStream content, Terms terms, Caller by, Watcher watcher) throws IOException;

    /**
     * How they came.
     *
     * @param batch id by which their receipts name it
     * @param sha256 of the content
     * @param submit of rows: whether to hand them in, or only to keep them
     * @param done how many, from the first, are done already
     */
    record Terms(String batch, Door door, String sha256, Mode mode, boolean dryRun, boolean submit, Notation notation, long done) {
    }

    /**
     * What became of one.
     *
     * @param number from 1
     * @param submission plan/department/period, as far as it said so
     * @param taken whether it was filed, whole or in part
     * @param violations what was wrong with what was refused
     */
    record Filed(long number, String submission, boolean taken, Counts counts, List<Violation> violations) {

        public Filed {
            violations = List.copyOf(violations);
        }
    }

    /** Who is told what became of them, some at a time and in their order. */
    @FunctionalInterface
    interface Watcher {

        /** @return false: to go no further */
        boolean goesOn(List<Filed> some);
    }

    /** How it ended. */
    sealed interface Ending {
    }

    /** All of them were read. */
    record Whole() implements Ending {
    }

    /** The content cannot be read any further, and why. */
    record Broken(List<Violation> violations) implements Ending {

        public Broken {
            violations = List.copyOf(violations);
        }
    }

    /** The watcher did not want to go on. */
    record Stopped() implements Ending {
    }
}
