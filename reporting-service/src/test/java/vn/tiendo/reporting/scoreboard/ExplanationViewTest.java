package vn.tiendo.reporting.scoreboard;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.evidence.domain.Rule;
import vn.tiendo.reporting.scoreboard.ExplanationView.Component;

import static org.assertj.core.api.Assertions.assertThat;

class ExplanationViewTest {

    @Test
    void whatIsReportedSideBySideIsNamedInThePlansOrder() {
        Rule fewer = new Rule.BetterThanLastYear(Rule.Direction.DECREASE, List.of(
                new Rule.Component("accidents", "Số vụ tai nạn", "vụ", Map.of()),
                new Rule.Component("injured", "Số người bị thương", "người", Map.of())));

        assertThat(ExplanationView.components(fewer)).containsExactly(
                new Component("accidents", "Số vụ tai nạn", "vụ"), new Component("injured", "Số người bị thương", "người"));
        assertThat(ExplanationView.components(new Rule.NoneOccur())).isEmpty();
    }
}
