/** What callers did and tried, in the words of the audit. */
@NullMarked
package vn.tiendo.plan.audit;

import org.jspecify.annotations.NullMarked;
