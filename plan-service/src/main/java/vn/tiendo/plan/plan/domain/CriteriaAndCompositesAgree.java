package vn.tiendo.plan.plan.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.plan.domain.PlanUnderCheck.Located;
import vn.tiendo.plan.plan.domain.Rule.AllOf;
import vn.tiendo.plan.plan.domain.Rule.AtLeast;
import vn.tiendo.plan.plan.domain.Rule.AtLeastOf;
import vn.tiendo.plan.plan.domain.Rule.AtMost;
import vn.tiendo.plan.plan.domain.Rule.BetterThanLastYear;
import vn.tiendo.plan.plan.domain.Rule.Between;
import vn.tiendo.plan.plan.domain.Rule.ChangeFrom;
import vn.tiendo.plan.plan.domain.Rule.DoneBy;
import vn.tiendo.plan.plan.domain.Rule.Exactly;
import vn.tiendo.plan.plan.domain.Rule.MeetAssigned;
import vn.tiendo.plan.plan.domain.Rule.Narrative;
import vn.tiendo.plan.plan.domain.Rule.NoneOccur;
import vn.tiendo.plan.plan.domain.Rule.RatedAtLeast;

/** A composite lists exactly the targets that say they are part of it, and no target is part of itself. */
final class CriteriaAndCompositesAgree implements PlanCheck {

    @Override
    public Stream<Flaw> flaws(PlanUnderCheck checked) {
        return checked.targets().stream().filter(each -> checked.readable(each.at("id")))
                .flatMap(each -> Stream.concat(criteria(each, checked), partOf(each, checked).stream()));
    }

    /** Empty for a rule that is not composite. */
    private static List<String> criteriaOf(Target target) {
        return switch (target.rule()) {
            case AllOf(List<String> criteria) -> criteria;
            case AtLeastOf(_, List<String> criteria) -> criteria;
            case AtLeast _, AtMost _, Between _, Exactly _, NoneOccur _, ChangeFrom _, BetterThanLastYear _,
                    MeetAssigned _, RatedAtLeast _, DoneBy _, Narrative _ -> List.of();
        };
    }

    private static Stream<Flaw> criteria(Located at, PlanUnderCheck checked) {
        if (!checked.readable(at.at("rule"))) {
            return Stream.empty();
        }
        var criteria = criteriaOf(at.target());
        return IntStream.range(0, criteria.size()).boxed()
                .flatMap(i -> criterion(at, i, criteria, checked).stream());
    }

    private static Optional<Flaw> criterion(Located at, int index, List<String> criteria, PlanUnderCheck checked) {
        var id = criteria.get(index);
        var pointer = at.at("rule/criteria/" + index);
        if (criteria.indexOf(id) < index) {
            return Optional.of(new Flaw(pointer, FlawCode.CRITERION_MISMATCH, id, null));
        }
        var named = checked.target(id);
        if (named.isEmpty()) {
            return Optional.of(new Flaw(pointer, FlawCode.UNKNOWN_CRITERION, id, null));
        }
        boolean agrees = !checked.readable(named.get().at("partOf"))
                || at.target().id().equals(named.get().target().partOf());
        return agrees ? Optional.empty()
                : Optional.of(new Flaw(pointer, FlawCode.CRITERION_MISMATCH, id, at.target().id()));
    }

    private static Optional<Flaw> partOf(Located at, PlanUnderCheck checked) {
        var composite = at.target().partOf();
        if (composite == null) {
            return Optional.empty();
        }
        var named = checked.target(composite);
        if (named.isEmpty()) {
            return Optional.of(new Flaw(at.at("partOf"), FlawCode.UNKNOWN_CRITERION, composite, null));
        }
        boolean listed = !checked.readable(named.get().at("rule"))
                || criteriaOf(named.get().target()).contains(at.target().id());
        return listed && !circular(at, checked) ? Optional.empty()
                : Optional.of(new Flaw(at.at("partOf"), FlawCode.CRITERION_MISMATCH, composite, null));
    }

    /** Whether the way up from this target comes back to it. */
    private static boolean circular(Located at, PlanUnderCheck checked) {
        Set<String> passed = new HashSet<>();
        var above = at.target().partOf();
        while (above != null && passed.add(above)) {
            above = checked.target(above).map(each -> each.target().partOf()).orElse(null);
        }
        return passed.contains(at.target().id());
    }
}
