package vn.tiendo.plan.resolution;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.tiendo.plan.form.Form;
import vn.tiendo.plan.resolution.domain.ReadRule;

/** A rule as it was read, with its numbers under the names that clerks' scripts know. */
final class ReadRuleForm {

    private ReadRuleForm() {
    }

    static Map<String, Object> write(ReadRule rule) {
        Form form = new Form().with("kind", rule.getClass().getSimpleName());
        return switch (rule) {
            case ReadRule.AtLeast(var min, var exclusive) ->
                form.with("min", plain(min)).with("exclusive", exclusive).map();
            case ReadRule.AtMost(var max, var exclusive) ->
                form.with("max", plain(max)).with("exclusive", exclusive).map();
            case ReadRule.Between(var min, var max) -> form.with("min", plain(min)).with("max", plain(max)).map();
            case ReadRule.Exactly(var value) -> form.with("value", plain(value)).map();
            case ReadRule.ChangeFrom change -> change(form, change);
            case ReadRule.BetterThanLastYear(var direction, var components) ->
                form.with("direction", direction).with("components", components).map();
            case ReadRule.MeetAssigned(var percent) -> form.with("percent", plain(percent)).map();
            case ReadRule.RatedAtLeast(var grade) -> form.with("grade", grade).map();
            case ReadRule.DoneBy(var date) -> form.with("date", date).map();
            case ReadRule.AllOf(var count) -> form.with("count", count).map();
            case ReadRule.AtLeastOf(var count) -> form.with("count", count).map();
            case ReadRule.NoneOccur(), ReadRule.Narrative() -> form.map();
        };
    }

    /** The least change has the name of what it is counted in. */
    private static Map<String, Object> change(Form form, ReadRule.ChangeFrom change) {
        String least = change.by() == ReadRule.ChangeUnit.PERCENT ? "percent" : "value";
        return form.with("direction", change.direction()).with("by", change.by()).with(least, plain(change.min()))
                .with("max", plain(change.max())).with("exclusive", change.exclusive()).map();
    }

    /** Without an exponent: 1000000000, not 1E+9. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null || number.scale() >= 0 ? number : number.setScale(0);
    }
}
