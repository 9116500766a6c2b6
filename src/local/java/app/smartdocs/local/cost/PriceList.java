package app.smartdocs.local.cost;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The prices of one region. */
final class PriceList {
  private static final String FILE = "/cost/prices.json";

  private final Map<Meter, Price> prices = new EnumMap<>(Meter.class);
  private final boolean withGrants;
  private final Set<Meter> asked = EnumSet.noneOf(Meter.class);

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Entries(Map<String, Entry> prices) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Entry(String meter, int per, long grant, Map<String, Local> regions) {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Local(List<Price.Step> steps, boolean verified) {}

  /**
   * The region's prices.
   *
   * @param withGrants whether the subscription's free grants are still to be used up
   */
  PriceList(Region region, boolean withGrants) {
    this.withGrants = withGrants;
    Entries entries = read();
    for (Meter meter : Meter.values()) {
      Entry entry = Objects.requireNonNull(entries.prices().get(meter.id()), meter.id());
      Local local = Objects.requireNonNull(entry.regions().get(region.id()), meter.id());
      prices.put(
          meter,
          new Price(entry.meter(), entry.per(), entry.grant(), local.steps(), local.verified()));
    }
  }

  private static Entries read() {
    try (InputStream file = PriceList.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readValue(Objects.requireNonNull(file, FILE), Entries.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Price of(Meter meter) {
    return Objects.requireNonNull(prices.get(meter));
  }

  /** What so many units cost, not rounded. */
  BigDecimal cost(Meter meter, BigDecimal units) {
    if (units.signum() > 0) {
      asked.add(meter);
    }
    return of(meter).of(units, withGrants);
  }

  BigDecimal cost(Meter meter, long units) {
    return cost(meter, BigDecimal.valueOf(units));
  }

  boolean withGrants() {
    return withGrants;
  }

  /** The prices that were asked for although nobody has seen them for this region. */
  List<String> unverified() {
    return asked.stream()
        .map(this::of)
        .filter(price -> !price.verified())
        .map(Price::meter)
        .toList();
  }
}
