/** The processes of an installation: how each is started and when it is ready. */
@NullMarked
package vn.tiendo.local.part;

import org.jspecify.annotations.NullMarked;
