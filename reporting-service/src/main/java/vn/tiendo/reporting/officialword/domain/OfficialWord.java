package vn.tiendo.reporting.officialword.domain;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;

/**
 * What a person said of a target at a period's end. It stands beside the verdict and changes nothing of it.
 *
 * @param ground why; null only where the word is the proposed one
 * @param proposed by the verdict as it was then; null while that was open
 * @param version counts how often it was said anew
 */
public record OfficialWord(String plan, String target, Period period, Word word, @Nullable String ground, @Nullable Word proposed,
        Person by, Instant at, long version) {

    /** Who said it. */
    public record Person(String id, String name) {
    }
}
