package vn.tiendo.reporting.verdict.domain;

import vn.tiendo.reporting.scoreboard.domain.Text;

/** What is said of a verdict. It is put into words when somebody reads it; whoever asks for the status alone does without. */
@FunctionalInterface
interface Sentence {

    Text said();

    static Sentence of(Text text) {
        return () -> text;
    }

    default Sentence then(Sentence next) {
        return () -> said().then(next.said());
    }
}
