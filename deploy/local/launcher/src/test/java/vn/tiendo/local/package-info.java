@NullMarked
package vn.tiendo.local;

import org.jspecify.annotations.NullMarked;
