@NullMarked
package vn.tiendo.plan.unit.domain;

import org.jspecify.annotations.NullMarked;
