/** Whether a point lies in a polygon of x and y in turn (even-odd rule). */
export function contains(polygon: readonly number[], x: number, y: number): boolean {
  let inside = false;
  const corners = polygon.length / 2;
  for (let i = 0, j = corners - 1; i < corners; j = i++) {
    const [xi = 0, yi = 0] = [polygon[2 * i], polygon[2 * i + 1]];
    const [xj = 0, yj = 0] = [polygon[2 * j], polygon[2 * j + 1]];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) {
      inside = !inside;
    }
  }
  return inside;
}

/** A polygon as an SVG path. */
export function path(polygon: readonly number[]): string {
  const corners: string[] = [];
  for (let i = 0; i + 1 < polygon.length; i += 2) {
    corners.push(`${polygon[i] ?? 0},${polygon[i + 1] ?? 0}`);
  }
  return corners.length === 0 ? '' : `M${corners.join('L')}Z`;
}
