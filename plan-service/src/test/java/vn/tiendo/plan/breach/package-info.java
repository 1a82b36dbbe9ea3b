/** Classes that break the architecture on purpose, so that its rules are seen to fail. */
@NullMarked
package vn.tiendo.plan.breach;

import org.jspecify.annotations.NullMarked;
