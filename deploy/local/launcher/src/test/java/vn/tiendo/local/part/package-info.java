@NullMarked
package vn.tiendo.local.part;

import org.jspecify.annotations.NullMarked;
