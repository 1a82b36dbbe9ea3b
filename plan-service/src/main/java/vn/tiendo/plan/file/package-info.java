/** Files that people send: what they are, how much of them is read, and what is answered when they cannot be. */
@NullMarked
package vn.tiendo.plan.file;

import org.jspecify.annotations.NullMarked;
