package vn.tiendo.plan.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.tiendo.plan.access.Action;
import vn.tiendo.plan.access.Authority;
import vn.tiendo.plan.access.Resource;
import vn.tiendo.plan.audit.Deeds;
import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.indicator.domain.FindIndicatorUse;
import vn.tiendo.plan.indicator.domain.Indicator;
import vn.tiendo.plan.indicator.domain.IndicatorCheck;
import vn.tiendo.plan.indicator.domain.KeptIndicator;
import vn.tiendo.plan.unit.domain.FindUnit;
import vn.tiendo.platform.audit.Deed;
import vn.tiendo.platform.caller.Caller;
import vn.tiendo.platform.caller.Decision;
import vn.tiendo.platform.web.Precondition;

/** Creates or replaces an indicator of the catalogue. */
@Component
class KeepIndicator {

    private static final int ATTEMPTS = 3;

    private final IndicatorDocuments indicators;
    private final FindUnit units;
    private final FindIndicatorUse uses;
    private final Deeds deeds;

    KeepIndicator(IndicatorDocuments indicators, FindUnit units, FindIndicatorUse uses, Deeds deeds) {
        this.indicators = indicators;
        this.units = units;
        this.uses = uses;
        this.deeds = deeds;
    }

    /** Sending the same indicator again changes nothing. */
    IndicatorAnswer keep(String code, Indicator indicator, Set<String> unreadable, Precondition seen, Caller by) {
        for (int i = 0; i < ATTEMPTS; i++) {
            var stored = indicators.load(code);
            var answer = refuse(code, indicator, unreadable, seen, by, stored)
                    .or(() -> store(indicator, stored, by));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return new IndicatorAnswer.Stale(indicators.find(code).orElse(null));
    }

    private Optional<IndicatorAnswer> refuse(String code, Indicator indicator, Set<String> unreadable, Precondition seen,
            Caller by, Optional<IndicatorDocuments.Stored> stored) {
        var owner = stored.map(each -> each.kept().unit()).orElseGet(() -> catalogueOf(by));
        if (Authority.decide(by, Action.KEEP_INDICATOR, new Resource.UnitAt(List.of(owner)))
                instanceof Decision refusal && !(refusal instanceof Decision.Allowed)) {
            deeds.refused(Action.KEEP_INDICATOR, code, owner, by, refusal);
            return Optional.of(new IndicatorAnswer.Refused(refusal));
        }
        if (!stored.map(each -> seen.holdsOf(each.kept().version())).orElse(seen.holdsOfNothing())) {
            return Optional.of(new IndicatorAnswer.Stale(stored.map(IndicatorDocuments.Stored::kept).orElse(null)));
        }
        var flaws = flaws(code, indicator, unreadable);
        if (unreadable.isEmpty()) {
            stored.ifPresent(each -> flaws.addAll(flawsOfUse(each.kept().indicator(), indicator)));
        }
        return flaws.isEmpty() && unreadable.isEmpty() ? Optional.empty()
                : Optional.of(new IndicatorAnswer.Invalid(flaws));
    }

    /** That of the root of the caller's tree: a ward has none of its own. */
    private String catalogueOf(Caller by) {
        return units.find(by.unit()).map(each -> each.path().getFirst()).orElse(by.unit());
    }

    private static List<Flaw> flaws(String code, Indicator indicator, Set<String> unreadable) {
        var flaws = new ArrayList<>(IndicatorCheck.flaws(indicator));
        if (!indicator.code().equals(code)) {
            flaws.removeIf(each -> each.pointer().equals("/code"));
            flaws.add(new Flaw("/code", FlawCode.UNKNOWN_VALUE, indicator.code(), code));
        }
        flaws.removeIf(each -> unreadable.contains(each.pointer()) || unreadable.contains(""));
        return flaws;
    }

    /** What was measured in one unit is not to be read in another. */
    private List<Flaw> flawsOfUse(Indicator before, Indicator after) {
        if (after.unitOfMeasure().equals(before.unitOfMeasure())) {
            return List.of();
        }
        var plans = uses.of(before.code());
        return plans.isEmpty() ? List.of()
                : List.of(new Flaw("/unitOfMeasure", FlawCode.INDICATOR_IN_USE, after.unitOfMeasure(), plans));
    }

    private Optional<IndicatorAnswer> store(Indicator indicator, Optional<IndicatorDocuments.Stored> stored, Caller by) {
        if (stored.isEmpty()) {
            var created = new KeptIndicator(indicator, catalogueOf(by), 1);
            return indicators.insert(created, deed(null, created, by))
                    ? Optional.of(new IndicatorAnswer.Kept(created, true)) : Optional.empty();
        }
        return replace(stored.get(), indicator, by);
    }

    private Optional<IndicatorAnswer> replace(IndicatorDocuments.Stored stored, Indicator indicator, Caller by) {
        var former = stored.kept();
        if (former.indicator().equals(indicator)) {
            return Optional.of(new IndicatorAnswer.Kept(former, false));
        }
        var replaced = new KeptIndicator(indicator, former.unit(), former.version() + 1);
        return indicators.replace(stored, replaced, deed(former, replaced, by))
                ? Optional.of(new IndicatorAnswer.Kept(replaced, false)) : Optional.empty();
    }

    private Deed deed(@Nullable KeptIndicator before, KeptIndicator after, Caller by) {
        return deeds.done(Action.KEEP_INDICATOR, after.indicator().code(), after.unit(), by, deeds.now(),
                before == null ? null : before.version(), after.version());
    }
}
