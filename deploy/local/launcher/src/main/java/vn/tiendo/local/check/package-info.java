/** The main job without a person, and whether what came out is what had to come out. */
@NullMarked
package vn.tiendo.local.check;

import org.jspecify.annotations.NullMarked;
