package vn.tiendo.reporting.publicpage.domain;

import org.junit.jupiter.api.Test;

import vn.tiendo.reporting.scoreboard.domain.Row;

import static org.assertj.core.api.Assertions.assertThat;

class AccountTest {

    private final Account account = Account.of(SamplePlan.scoreboard());

    @Test
    void whatWasNotKeptComesWorstFirstAndWithoutCriteria() {
        assertThat(account.failed()).extracting(Row::id).containsExactly("KT-3", "KT-2", "XH-3");
    }

    @Test
    void whatWasKeptComesInThePlansOrder() {
        assertThat(account.kept()).extracting(Row::id).containsExactly("KT-1", "XH-1");
    }
}
