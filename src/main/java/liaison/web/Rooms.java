package liaison.web;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import liaison.enquiries.Enquiries;
import liaison.knowledge.Knowledge;
import liaison.text.Check;

/// The rooms behind the door.
///
/// @param checks how each part of the house is at this moment; asked on each `GET /health/ready`
public record Rooms(
    Enquiries enquiries, Knowledge knowledge, Supplier<List<Check>> checks, InstantSource clock) {}
