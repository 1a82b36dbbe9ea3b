package vn.tiendo.plan.unit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.unit.domain.PlacedUnit;
import vn.tiendo.platform.caller.Decision;

/** What comes of a wish to keep a unit. */
sealed interface UnitAnswer {

    /** Stored, or already as wished. */
    record Kept(PlacedUnit unit, boolean created) implements UnitAnswer {
    }

    /** Nothing stored: the content is not acceptable. */
    record Invalid(List<Flaw> flaws) implements UnitAnswer {
    }

    /** Nothing stored: the unit is not as the caller saw it. */
    record Stale(@Nullable PlacedUnit current) implements UnitAnswer {
    }

    /** Nothing stored: not for this caller. */
    record Refused(Decision refusal) implements UnitAnswer {
    }
}
