package vn.tiendo.plan.plan.domain;

import java.time.LocalDate;

/** How an ambiguous clause is read; recorded once, before results are known. */
public record Interpretation(String text, String by, LocalDate on) {
}
