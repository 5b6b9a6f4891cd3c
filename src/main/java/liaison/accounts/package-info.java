/// Room: the officers, how they sign in, and who stands in for whom.
@NullMarked
package liaison.accounts;

import org.jspecify.annotations.NullMarked;
