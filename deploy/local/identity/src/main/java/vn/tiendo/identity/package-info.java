/**
 * Identity server of a local installation: people and systems from a file,
 * tokens as every part of Tiến Độ expects them.
 */
@NullMarked
package vn.tiendo.identity;

import org.jspecify.annotations.NullMarked;
