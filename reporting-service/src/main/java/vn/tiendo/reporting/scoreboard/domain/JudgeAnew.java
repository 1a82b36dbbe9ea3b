package vn.tiendo.reporting.scoreboard.domain;

/** Has a plan judged as a whole by the rules of now. Blocks on the store. */
public interface JudgeAnew {

    void judge(String plan);
}
