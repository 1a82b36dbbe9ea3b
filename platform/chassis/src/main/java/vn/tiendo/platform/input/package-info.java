/** Reading a request's JSON so that everything that is wrong with it is known at once. */
@NullMarked
package vn.tiendo.platform.input;

import org.jspecify.annotations.NullMarked;
