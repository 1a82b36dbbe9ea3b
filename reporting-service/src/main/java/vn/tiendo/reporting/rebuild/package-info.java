/** Makes all derived data anew from the topics, beside the live data, and compares the two. */
@NullMarked
package vn.tiendo.reporting.rebuild;

import org.jspecify.annotations.NullMarked;
