@NullMarked
package vn.tiendo.local.metrics;

import org.jspecify.annotations.NullMarked;
