/** Main class of every child process: ends it when the launcher is gone. */
@NullMarked
package vn.tiendo.local.guard;

import org.jspecify.annotations.NullMarked;
