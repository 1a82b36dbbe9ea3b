@NullMarked
package vn.tiendo.plan.indicator.domain;

import org.jspecify.annotations.NullMarked;
