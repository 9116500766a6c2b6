/**
 * What a month of SmartDocs costs, calculated before it is deployed, beside the always-on worker
 * that it takes the place of. Prices are in {@code src/local/resources/cost/prices.json}, what is
 * assumed in {@link app.smartdocs.local.cost.Assumptions}.
 */
@NullMarked
package app.smartdocs.local.cost;

import org.jspecify.annotations.NullMarked;
