package vn.tiendo.reporting.verdict.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.tiendo.reporting.evidence.domain.Period;
import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.scoreboard.domain.Text;
import vn.tiendo.reporting.scoreboard.domain.Verdict;

/**
 * Where a target would end if the year went on as the method says. It stands beside the verdict and never changes it.
 *
 * @param method what it is made of
 * @param from the last period that it knows: of which nothing is missing, of a sum until then
 * @param yearEnd in the unit of the verdict's attained
 * @param error how far the same method, asked at the same period of last year, was off the year's end, in per cent of that; null where
 *     last year is not known to its end, or ended at zero
 * @param needed what each period that is left has to bring so that the required is reached; null where nothing is lacking, no period is
 *     left, the rule has no one bound or periods are averaged
 * @param periodsLeft after {@code from}
 */
public record Forecast(Method method, Period from, BigDecimal yearEnd, @Nullable BigDecimal error, @Nullable BigDecimal needed,
        int periodsLeft, Text sentence) {

    /** How the rest of the year is taken to go. */
    public enum Method {
        /** As last year from the same period on: by the same share of a sum, by the same difference of a level. */
        LAST_YEAR,
        /** A sum or an average as until now; a level by its average change from the first period to the last. */
        LINEAR
    }

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * What a target had attained by the end of its periods, oldest first; those without a number are left out, and those that lack
     * figures, of a sum also earlier ones: what is missing is not zero.
     *
     * @param begin number of the period after which it is asked for: 0, or a later one where an amendment added it
     */
    private record Profile(List<Known> known, int begin, int periods, boolean sum, boolean average) {

        record Known(int number, BigDecimal attained) {
        }

        static Profile of(TargetHistory history) {
            Target target = history.target();
            int months = Objects.requireNonNullElse(target.frequency(), Period.Length.MONTH).months();
            List<Known> known = known(history)
                    .map(point -> new Known(point.period().endMonth() / months, Objects.requireNonNull(point.verdict().attained())))
                    .toList();
            int begin = Course.begin(target) / months;
            boolean added = !known.isEmpty() && known.getLast().number() > begin;
            return new Profile(known, added ? begin : 0, 12 / months, target.cumulative(), target.averages());
        }

        static Stream<TargetHistory.Point> known(TargetHistory history) {
            boolean sum = history.target().cumulative();
            return history.points().stream().filter(point -> point.verdict().attained() != null
                    && point.verdict().missing().stream().noneMatch(one -> sum || one.period().equals(point.period())));
        }

        Known last() {
            return known.getLast();
        }

        boolean whole() {
            return !known.isEmpty() && last().number() == periods;
        }

        Optional<BigDecimal> at(int number) {
            return known.stream().filter(each -> each.number() == number).map(Known::attained).findFirst();
        }

        /** As it was known at an earlier period. */
        Profile upTo(int number) {
            return new Profile(known.stream().filter(each -> each.number() <= number).toList(), begin, periods, sum, average);
        }

        BigDecimal linear() {
            Known last = last();
            Known first = known.getFirst();
            if (sum) {
                return Level.quotient(last.attained().multiply(BigDecimal.valueOf((long) periods - begin)),
                        BigDecimal.valueOf((long) last.number() - begin));
            }
            return average || first.number() == last.number() ? last.attained()
                    : last.attained().add(Level.quotient(last.attained().subtract(first.attained())
                            .multiply(BigDecimal.valueOf((long) periods - last.number())),
                            BigDecimal.valueOf((long) last.number() - first.number())));
        }

        /** None where last year says nothing about the rest of a year. */
        Optional<BigDecimal> as(Profile lastYear) {
            return lastYear.whole() && lastYear.periods == periods && lastYear.sum == sum
                    ? lastYear.broughtBy(begin).flatMap(before -> lastYear.at(last().number())
                            .flatMap(then -> as(then.subtract(before), lastYear.last().attained().subtract(before)))) : Optional.empty();
        }

        /** What a sum held already at the end of a period. */
        private Optional<BigDecimal> broughtBy(int number) {
            return sum && number > 0 ? at(number) : Optional.of(BigDecimal.ZERO);
        }

        private Optional<BigDecimal> as(BigDecimal then, BigDecimal end) {
            if (!sum) {
                return Optional.of(last().attained().add(end).subtract(then));
            }
            return then.signum() == 0 ? Optional.empty() : Optional.of(Level.quotient(last().attained().multiply(end), then));
        }
    }

    /**
     * @param lastYear of the target that this one is compared with
     * @return empty where no number without one that is missing is attained yet, or none that goes on: occurrences, grades, criteria
     */
    public static Optional<Forecast> of(TargetHistory history, Optional<TargetHistory> lastYear) {
        Profile profile = Profile.of(history);
        if (profile.known().isEmpty() || !goesOn(history.target().rule())) {
            return Optional.empty();
        }
        Optional<Profile> before = lastYear.map(Profile::of);
        Optional<BigDecimal> asLastYear = before.flatMap(profile::as);
        Method method = asLastYear.isPresent() ? Method.LAST_YEAR : Method.LINEAR;
        TargetHistory.Point last = Profile.known(history).reduce((_, newer) -> newer).orElseThrow();
        int left = profile.periods() - profile.last().number();
        BigDecimal yearEnd = Level.plain(within(history.target(), asLastYear.orElseGet(profile::linear)));
        BigDecimal error = method == Method.LINEAR ? before.flatMap(year -> error(year, profile.last().number())).orElse(null) : null;
        BigDecimal needed = needed(history.target(), last.verdict(), left);
        return Optional.of(new Forecast(method, last.period(), yearEnd, error, needed, left,
                Sentence.how(method, profile.begin() > 0).then(Sentence.of(yearEnd, last.verdict(), needed, left))));
    }

    /** Of the line that would have been drawn last year at the same period. */
    private static Optional<BigDecimal> error(Profile year, int number) {
        Profile then = year.upTo(number);
        if (!year.whole() || then.known().isEmpty() || then.last().number() <= year.begin() || year.last().attained().signum() == 0) {
            return Optional.empty();
        }
        BigDecimal end = year.last().attained();
        return Optional.of(Level.quotient(then.linear().subtract(end).abs().multiply(HUNDRED), end.abs()));
    }

    private static @Nullable BigDecimal needed(Target target, Verdict verdict, int left) {
        BigDecimal required = verdict.required();
        BigDecimal attained = verdict.attained();
        if (required == null || attained == null || left == 0 || target.averages() || !hasFloor(target.rule())) {
            return null;
        }
        BigDecimal lacking = required.subtract(attained);
        return lacking.signum() <= 0 ? null : Level.quotient(lacking, BigDecimal.valueOf(left));
    }

    /** A part of a whole is neither less than nothing nor more than all of it. */
    private static BigDecimal within(Target target, BigDecimal yearEnd) {
        return target.partOfWhole() && target.percentage() ? yearEnd.max(BigDecimal.ZERO).min(HUNDRED) : yearEnd;
    }

    private static boolean goesOn(Rule rule) {
        return switch (rule) {
            case Rule.AtLeast _, Rule.AtMost _, Rule.Between _, Rule.Exactly _, Rule.ChangeFrom _, Rule.MeetAssigned _ -> true;
            case Rule.NoneOccur _, Rule.BetterThanLastYear _, Rule.RatedAtLeast _, Rule.DoneBy _, Rule.AllOf _, Rule.AtLeastOf _,
                    Rule.Narrative _ -> false;
        };
    }

    /** More is better, at least as far as the bound. */
    private static boolean hasFloor(Rule rule) {
        return rule instanceof Rule.AtLeast || rule instanceof Rule.ChangeFrom || rule instanceof Rule.MeetAssigned;
    }

    /** The forecast in words. */
    private static final class Sentence {

        static Text how(Method method, boolean added) {
            return switch (method) {
                case LAST_YEAR -> new Text("Nếu từ nay diễn biến như năm trước", "Going on as last year did");
                case LINEAR -> added ? new Text("Nếu giữ nhịp từ khi được bổ sung", "At the pace since it was added")
                        : new Text("Nếu giữ nhịp từ đầu năm", "At the pace since January");
            };
        }

        static Text of(BigDecimal yearEnd, Verdict verdict, @Nullable BigDecimal needed, int left) {
            Text forecast = new Text(", cuối năm khoảng ", ", the year would end at about ").then(Numbers.aboutAgainst(verdict.required(), yearEnd, verdict.unitOfMeasure()));
            return needed == null ? forecast.then(new Text(".", "."))
                    : forecast.then(eachHasToBring(left)).then(Numbers.aboutDifference(needed, verdict.unitOfMeasure())).then(new Text(".", "."));
        }

        private static Text eachHasToBring(int left) {
            return left == 1 ? new Text("; để đạt yêu cầu, kỳ còn lại cần thêm ", "; to reach what is required, the period left has to bring ")
                    : new Text("; để đạt yêu cầu, mỗi kỳ trong " + left + " kỳ còn lại cần thêm ",
                            "; to reach what is required, each of the " + left + " periods left has to bring ");
        }
    }
}
