/** The page, its parts and the headers that protect it. */
@NullMarked
package vn.tiendo.gateway.page;

import org.jspecify.annotations.NullMarked;
