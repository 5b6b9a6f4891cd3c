package liaison.councils;

/// One field, before and after. Empty where nothing stands or stood there.
public record FieldChange(Field field, String before, String after) {}
