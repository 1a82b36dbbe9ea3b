package vn.tiendo.reporting.below.domain;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Finds what the units below a unit have given. Blocks on the store. */
public interface FiguresBelow {

    /** Where there is nobody below. */
    FiguresBelow NONE = new FiguresBelow() {
        @Override
        public Below find(String unit, int year, String indicator) {
            return new Below(new UnitTree(List.of()), List.of(), Instant.MIN);
        }

        @Override
        public OptionalInt latestMonth(String unit, int year, Set<String> indicators) {
            return OptionalInt.empty();
        }
    };

    /**
     * The tree with all units that ever stood below, and what their plans give.
     *
     * @param at since when all of it is so
     */
    record Below(UnitTree tree, List<Contribution> contributions, Instant at) {
    }

    Below find(String unit, int year, String indicator);

    /** The last month for which any of them has an approved figure. */
    OptionalInt latestMonth(String unit, int year, Set<String> indicators);
}
