@NullMarked
package vn.tiendo.plan.resolution;

import org.jspecify.annotations.NullMarked;
