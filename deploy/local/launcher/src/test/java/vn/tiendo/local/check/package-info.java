@NullMarked
package vn.tiendo.local.check;

import org.jspecify.annotations.NullMarked;
