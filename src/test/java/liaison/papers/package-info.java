/// Tests of the reading of papers: real files of every format, a real child process.
@NullMarked
package liaison.papers;

import org.jspecify.annotations.NullMarked;
