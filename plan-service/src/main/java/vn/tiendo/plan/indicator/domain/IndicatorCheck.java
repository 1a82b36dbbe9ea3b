package vn.tiendo.plan.indicator.domain;

import java.util.ArrayList;
import java.util.List;

import vn.tiendo.plan.check.Flaw;
import vn.tiendo.plan.check.FlawCode;
import vn.tiendo.plan.check.Ids;
import vn.tiendo.plan.indicator.domain.Indicator.OverUnits;

/** What an indicator must be to stand in the catalogue. */
public final class IndicatorCheck {

    /** More than any wording needs, and little enough that an event with all of them is small. */
    private static final int MOST_WORDINGS = 50;
    private static final String SHARE = "%";

    private IndicatorCheck() {
    }

    /** Finds every flaw. */
    public static List<Flaw> flaws(Indicator indicator) {
        var flaws = new ArrayList<Flaw>();
        if (!Ids.NAME.matcher(indicator.code()).matches()) {
            flaws.add(new Flaw("/code", FlawCode.UNKNOWN_VALUE, indicator.code(), Ids.NAME.pattern()));
        }
        if (indicator.overUnits() == OverUnits.SUM && indicator.unitOfMeasure().equals(SHARE)) {
            flaws.add(new Flaw("/overUnits", FlawCode.UNKNOWN_VALUE, OverUnits.SUM.name(),
                    List.of(OverUnits.RATIO.name(), OverUnits.NONE.name())));
        }
        if (indicator.wordings().size() > MOST_WORDINGS) {
            flaws.add(new Flaw("/wordings", FlawCode.OUT_OF_RANGE, indicator.wordings().size(), "≤ " + MOST_WORDINGS));
        }
        return flaws;
    }
}
