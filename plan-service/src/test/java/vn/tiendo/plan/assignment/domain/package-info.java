@NullMarked
package vn.tiendo.plan.assignment.domain;

import org.jspecify.annotations.NullMarked;
