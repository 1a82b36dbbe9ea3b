/** What a service is started with to be measured without its token check. */
@NullMarked
package vn.tiendo.bench.door;

import org.jspecify.annotations.NullMarked;
