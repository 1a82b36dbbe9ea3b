/** Work of the build: extracted jars and ahead-of-time caches, so that the start is quick. */
@NullMarked
package vn.tiendo.local.prepare;

import org.jspecify.annotations.NullMarked;
