package vn.tiendo.reporting.webhook.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When what failed is tried again: pauses that grow from seconds to hours, over days in all.
 *
 * @param pauses  after the first failure, the second …; after as many more the delivery is given up
 * @param jitter  share by which a pause may be longer, so that subscribers are not tried in step
 * @param longest that a subscriber may ask to be left alone
 */
public record RetrySchedule(List<Duration> pauses, double jitter, Duration longest) {

    public RetrySchedule {
        pauses = List.copyOf(pauses);
    }

    /**
     * @param failures how often it has failed, this time included
     * @param asked    by the subscriber: it is not tried before
     * @param luck     from 0 to 1
     * @return empty when it is given up
     */
    public Optional<Instant> next(int failures, Instant now, @Nullable Duration asked, double luck) {
        if (failures > pauses.size()) {
            return Optional.empty();
        }
        Duration pause = pauses.get(failures - 1);
        Duration least = asked == null || asked.isNegative() ? Duration.ZERO : asked.compareTo(longest) > 0 ? longest : asked;
        Duration longer = pause.compareTo(least) > 0 ? pause : least;
        return Optional.of(now.plus(longer).plusMillis(Math.round(pause.toMillis() * jitter * luck)));
    }
}
