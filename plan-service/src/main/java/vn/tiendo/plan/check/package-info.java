/** What is wrong with a request's content, as values: every flaw at once, each with its place and a stable code. */
@NullMarked
package vn.tiendo.plan.check;

import org.jspecify.annotations.NullMarked;
