package vn.tiendo.plan.check;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong.
 *
 * @param pointer JSON pointer into the request body
 * @param given what stands there, as text, number or list
 * @param expected what would be accepted
 */
public record Flaw(String pointer, FlawCode code, @Nullable Object given, @Nullable Object expected) {
}
