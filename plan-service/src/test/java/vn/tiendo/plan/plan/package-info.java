@NullMarked
package vn.tiendo.plan.plan;

import org.jspecify.annotations.NullMarked;
