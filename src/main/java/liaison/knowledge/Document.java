package liaison.knowledge;

import org.jspecify.annotations.Nullable;

/// What is known of a document as a whole.
///
/// @param id its path below its knowledge folder with "/" between the parts, or `record/...`
/// @param title its title; the file's name where it states none
/// @param body whose paper it is, or null where that is not known
/// @param date when it was written, or null where that is not known
public record Document(
    String id, String title, @Nullable String body, @Nullable PaperDate date, Standing standing) {}
