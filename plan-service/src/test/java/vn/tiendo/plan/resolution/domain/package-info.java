@NullMarked
package vn.tiendo.plan.resolution.domain;

import org.jspecify.annotations.NullMarked;
