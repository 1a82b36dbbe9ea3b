@NullMarked
package vn.tiendo.plan;

import org.jspecify.annotations.NullMarked;
