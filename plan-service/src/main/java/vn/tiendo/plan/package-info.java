/** plan-service: owner of units and plans. */
@NullMarked
package vn.tiendo.plan;

import org.jspecify.annotations.NullMarked;
