package app.smartdocs.local.cost;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where it is deployed, among the regions that prices are known of. */
enum Region {
  BRAZIL_SOUTH("brazilsouth", "Brazil South"),
  EAST_US_2("eastus2", "East US 2");

  private final String id;
  private final String label;

  Region(String id, String label) {
    this.id = id;
    this.label = label;
  }

  @JsonValue
  String id() {
    return id;
  }

  String label() {
    return label;
  }

  /**
   * By the name that Azure knows it by.
   *
   * @throws IllegalArgumentException naming those that there are
   */
  static Region of(String id) {
    return Arrays.stream(values())
        .filter(region -> region.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there are prices of "
                        + Arrays.stream(values()).map(Region::id).collect(Collectors.joining(", "))
                        + " alone"));
  }
}
