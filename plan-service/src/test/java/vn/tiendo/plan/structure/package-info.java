@NullMarked
package vn.tiendo.plan.structure;

import org.jspecify.annotations.NullMarked;
