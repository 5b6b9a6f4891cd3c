/// Ground: words and how they are shown. Templates, escaping, and plain words for faults. It enters
/// no other room.
@NullMarked
package liaison.text;

import org.jspecify.annotations.NullMarked;
