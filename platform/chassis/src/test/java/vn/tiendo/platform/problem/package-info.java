@NullMarked
package vn.tiendo.platform.problem;

import org.jspecify.annotations.NullMarked;
