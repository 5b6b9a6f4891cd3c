/// Ground: working days over an editable table of holidays.
@NullMarked
package liaison.days;

import org.jspecify.annotations.NullMarked;
