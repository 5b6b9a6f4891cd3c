/// Room: the local councils, their seats and the people in them, what letters are for and whom they
/// reach, lists, imports, and rounds in which councils confirm what is on file.
@NullMarked
package liaison.councils;

import org.jspecify.annotations.NullMarked;
