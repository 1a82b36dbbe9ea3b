@NullMarked
package vn.tiendo.local.access;

import org.jspecify.annotations.NullMarked;
