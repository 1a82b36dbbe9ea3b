@NullMarked
package vn.tiendo.measurement;

import org.jspecify.annotations.NullMarked;
