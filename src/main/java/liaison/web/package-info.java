/// Door: pages, chat and search for people and programs. Javalin is used only here.
@NullMarked
package liaison.web;

import org.jspecify.annotations.NullMarked;
