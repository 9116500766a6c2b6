package app.smartdocs.certification.scoring;

import java.util.Map;

/**
 * What a suite asks of a model.
 *
 * @param fields the fields that are looked at, and how each is compared. Those of a list's rows are
 *     named {@code Items.Amount}; {@code text} and {@code tables}, if they are here, compare the
 *     whole text and the cells of tables
 */
public record Expectations(Map<String, FieldType> fields, Thresholds thresholds) {}
