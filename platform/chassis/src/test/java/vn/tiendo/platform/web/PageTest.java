package vn.tiendo.platform.web;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PageTest {

    @Test
    void aFullPageWithMoreBehindItNamesWhereToGoOn() {
        assertThat(Page.of(List.of("a", "b", "c"), 2, id -> id)).isEqualTo(new Page<>(List.of("a", "b"), "b"));
    }

    @Test
    void theLastPageHasNoNext() {
        assertThat(Page.of(List.of("a", "b"), 2, id -> id).next()).isNull();
        assertThat(Page.of(List.<String>of(), 2, id -> id)).isEqualTo(new Page<>(List.of(), null));
    }
}
