@NullMarked
package vn.tiendo.plan.breach.domain;

import org.jspecify.annotations.NullMarked;
