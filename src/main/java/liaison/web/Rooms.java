package liaison.web;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import liaison.answering.RecordSheets;
import liaison.enquiries.Enquiries;
import liaison.knowledge.Knowledge;
import liaison.text.Check;

/// The rooms behind the door.
///
/// @param samples which records are made up; asked whenever the first page is shown
/// @param checks how each part of the house is at this moment; asked on each `GET /health/ready`
public record Rooms(
    Enquiries enquiries,
    Knowledge knowledge,
    RecordSheets records,
    Supplier<Samples> samples,
    Supplier<List<Check>> checks,
    InstantSource clock) {}
