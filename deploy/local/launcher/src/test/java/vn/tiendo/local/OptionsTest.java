package vn.tiendo.local;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import vn.tiendo.local.part.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OptionsTest {

    @Test
    void withoutAnyTheUsualPortsAndFolderAreMeant() {
        assertThat(Options.parse(List.of())).isEqualTo(Options.none());
    }

    @Test
    void everyOptionIsUnderstood() {
        Options options = Options.parse(List.of("--fresh", "--samples", "--check", "--data", "a folder", "--port-base", "20000",
                "--without", "store,broker"));

        assertThat(options.fresh()).isTrue();
        assertThat(options.entered()).isEqualTo(Options.Entered.UNITS);
        assertThat(options.task()).isEqualTo(Options.Task.CHECK);
        assertThat(options.data()).contains(Path.of("a folder"));
        assertThat(options.ports()).contains(
                new Ports(20_000, 20_001, 20_002, 20_003, 20_004, 20_005, 20_006, 20_007, 20_008));
        assertThat(options.without()).containsExactlyInAnyOrder("store", "broker");
    }

    @Test
    void theSamplePlanIsEnteredWithItsUnitsInWhateverOrderBothAreAskedFor() {
        assertThat(Options.parse(List.of("--sample-plan", "--samples")).entered()).isEqualTo(Options.Entered.PLAN);
        assertThat(Options.parse(List.of("--samples", "--sample-plan")).entered()).isEqualTo(Options.Entered.PLAN);
    }

    @Test
    void theAuditIsVerifiedAgainstAnchorsKeptOutside() {
        Options options = Options.parse(List.of("--verify-audit", "--anchors", "anchors.ndjson"));

        assertThat(options.task()).isEqualTo(Options.Task.VERIFY_AUDIT);
        assertThat(options.anchors()).contains(Path.of("anchors.ndjson"));
    }

    @Test
    void whatIsNotUnderstoodIsNamed() {
        refused("unknown option --frsh", "--frsh");
        refused("--data needs a value", "--data");
        refused("not 70000", "--port-base", "70000");
        refused("not x", "--port-base", "x");
        refused("there is no part kafka", "--without", "kafka");
    }

    private static void refused(String message, String... arguments) {
        assertThatThrownBy(() -> Options.parse(List.of(arguments))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
