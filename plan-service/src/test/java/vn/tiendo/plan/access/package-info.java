@NullMarked
package vn.tiendo.plan.access;

import org.jspecify.annotations.NullMarked;
