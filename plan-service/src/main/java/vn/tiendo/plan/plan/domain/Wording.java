package vn.tiendo.plan.plan.domain;

import org.jspecify.annotations.Nullable;

/**
 * How the resolution says it.
 *
 * @param number as printed, unique in its section only
 * @param text the sentence as received, slips included
 */
public record Wording(String number, String title, @Nullable String text) {
}
