package liaison.days;

import java.time.LocalDate;

/// A bank holiday in England.
///
/// @param name as people call it ("Easter Monday")
public record Holiday(LocalDate day, String name) {}
