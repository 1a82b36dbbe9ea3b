@NullMarked
package vn.tiendo.plan.check;

import org.jspecify.annotations.NullMarked;
