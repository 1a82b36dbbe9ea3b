@NullMarked
package vn.tiendo.plan.calendar.domain;

import org.jspecify.annotations.NullMarked;
