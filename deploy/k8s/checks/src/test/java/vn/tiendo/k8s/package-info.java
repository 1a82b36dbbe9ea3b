@NullMarked
package vn.tiendo.k8s;

import org.jspecify.annotations.NullMarked;
