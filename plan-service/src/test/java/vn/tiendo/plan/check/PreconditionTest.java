package vn.tiendo.plan.check;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PreconditionTest {

    @Test
    void onlyTheVersionThatWasSeenIsAdmitted() {
        assertThat(new Precondition("\"3\"").admits(3)).isTrue();
        assertThat(new Precondition("\"3\"").admits(4)).isFalse();
        assertThat(new Precondition("3").admits(3)).isFalse();
    }

    @Test
    void aTagMarkedWeakByAProxyStillNamesItsVersion() {
        assertThat(new Precondition("W/\"3\"").admits(3)).isTrue();
    }

    @Test
    void noneAndAStarAdmitAny() {
        assertThat(Precondition.NONE.admits(7)).isTrue();
        assertThat(new Precondition("*").admits(7)).isTrue();
    }
}
