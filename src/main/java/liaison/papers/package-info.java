/// Ground: reads papers of every format in a child process, so that no paper can stop or swell the
/// service. PDFBox, POI, jsoup, commonmark and FastCSV are used only here.
@NullMarked
package liaison.papers;

import org.jspecify.annotations.NullMarked;
