package app.smartdocs.certification.scoring;

import java.util.List;

/**
 * How much a measure varies from repeat to repeat: a difference smaller than this proves nothing.
 *
 * @param byRepeat the F1, or the share found, of each repeat that has one, in their order
 * @param range the largest less the smallest
 */
public record Spread(List<Double> byRepeat, double lowest, double range) {
  static Spread of(List<Double> byRepeat) {
    double lowest = byRepeat.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double highest = byRepeat.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return new Spread(
        byRepeat.stream().map(Rounded::four).toList(),
        Rounded.four(lowest),
        Rounded.four(highest - lowest));
  }
}
