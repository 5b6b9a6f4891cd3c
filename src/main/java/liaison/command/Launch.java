package liaison.command;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands before the command on the command line.
///
/// @param config the settings file that `--config` names, or null for the usual one
/// @param set what each `--set` gives, as "key=value"
public record Launch(@Nullable Path config, List<String> set) {}
