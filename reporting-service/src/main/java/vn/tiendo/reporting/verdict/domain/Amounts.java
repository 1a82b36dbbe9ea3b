package vn.tiendo.reporting.verdict.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import vn.tiendo.reporting.evidence.domain.Target;
import vn.tiendo.reporting.evidence.domain.Value;

/** What is to be put together, one amount of each who reports. */
interface Amounts {

    /** Of each period, oldest first. */
    Collection<List<Amount>> byPeriod();

    /** The newest one of each. */
    List<Amount> latest();

    /** Of departments and their parts. */
    record Of(Target target, Evidence evidence) implements Amounts {

        @Override
        public Collection<List<Amount>> byPeriod() {
            return evidence.byPeriod().values().stream().map(period -> amounts(period.figures())).toList();
        }

        @Override
        public List<Amount> latest() {
            return amounts(evidence.withData().standing(target).latest(Value.class));
        }

        private static List<Amount> amounts(Collection<Reported> some) {
            List<Amount> amounts = new ArrayList<>(some.size());
            some.forEach(reported -> Amount.of(reported.value()).ifPresent(amounts::add));
            return amounts;
        }
    }
}
