@NullMarked
package vn.tiendo.plan.sheet;

import org.jspecify.annotations.NullMarked;
