/// The roof: `Main` starts the program, `House` builds every room with `new`, `Settings` reads what
/// the council set. It may enter every room; nothing enters it.
@NullMarked
package liaison;

import org.jspecify.annotations.NullMarked;
