@NullMarked
package vn.tiendo.local.cluster;

import org.jspecify.annotations.NullMarked;
