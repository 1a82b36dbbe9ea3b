@NullMarked
package vn.tiendo.plan.plan.domain;

import org.jspecify.annotations.NullMarked;
