/// Door: the command line. picocli is used only here.
@NullMarked
package liaison.command;

import org.jspecify.annotations.NullMarked;
