package liaison.web;

import java.net.URI;
import java.util.function.Supplier;

/// What the site lends to a wing.
///
/// @param routes where each path leads
/// @param pages shows pages, with what all of them share
/// @param encrypted whether people reach the site over https
/// @param samples which records are made up; asked whenever a page is shown
/// @param address how people reach the site; asked for at each request, since a free port is only
///   known once it is taken
public record Furniture(
    Routes routes,
    Pages pages,
    boolean encrypted,
    Supplier<Samples> samples,
    Supplier<URI> address) {}
