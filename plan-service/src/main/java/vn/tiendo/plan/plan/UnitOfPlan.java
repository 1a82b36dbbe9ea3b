package vn.tiendo.plan.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import vn.tiendo.plan.plan.domain.Plan;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.plan.unit.domain.PlacedUnit;

/**
 * The unit of a plan as it is today; once the plan's year or the unit itself is over, as it was at the end. So a plan of
 * before a merger goes on naming its unit and departments as they were.
 */
@Component
class UnitOfPlan {

    private final FindUnit units;
    private final InstantSource clock;
    private final ZoneId zone;

    UnitOfPlan(FindUnit units, InstantSource clock, ZoneId zone) {
        this.units = units;
        this.clock = clock;
        this.zone = zone;
    }

    Optional<PlacedUnit> of(Plan plan) {
        return units.find(plan.unit()).flatMap(each -> units.find(plan.unit(), day(plan, each)));
    }

    private LocalDate day(Plan plan, PlacedUnit unit) {
        return Stream.of(today(), LocalDate.of(plan.year(), 12, 31), unit.unit().validity().to())
                .filter(Objects::nonNull).min(LocalDate::compareTo).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
