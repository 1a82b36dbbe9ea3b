@NullMarked
package vn.tiendo.broker;

import org.jspecify.annotations.NullMarked;
