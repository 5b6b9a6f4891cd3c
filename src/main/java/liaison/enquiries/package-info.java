/// Journey: a question comes in, is answered, remembered, and owed to a person where it must be.
@NullMarked
package liaison.enquiries;

import org.jspecify.annotations.NullMarked;
