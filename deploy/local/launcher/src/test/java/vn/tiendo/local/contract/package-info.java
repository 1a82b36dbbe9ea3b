@NullMarked
package vn.tiendo.local.contract;

import org.jspecify.annotations.NullMarked;
