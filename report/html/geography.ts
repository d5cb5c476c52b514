/** Turning degrees into a drawing: projection, the two frames, and marks that do not hide each other. */
export type Point = readonly [x: number, y: number]

/** Equidistant conic projection, standard parallels 43° and 56° north, centred on 10° east; in degrees. */
const rad = Math.PI / 180
const [south, north] = [43 * rad, 56 * rad]
const cone = (Math.cos(south) - Math.cos(north)) / (north - south)
const apex = Math.cos(south) / cone + south
export function project([longitude, latitude]: Point): Point {
  const radius = apex - latitude * rad
  const angle = cone * (longitude - 10) * rad
  return [(radius * Math.sin(angle)) / rad, (radius * Math.cos(angle) - apex) / rad + 90]
}

export const FRAMES = {
  france: { west: -6.2, east: 10.4, south: 41.2, north: 51.9 },
  europe: { west: -9.5, east: 28, south: 36.5, north: 61.5 },
} as const
export type Frame = (typeof FRAMES)[keyof typeof FRAMES]
/** Whether longitude and latitude fall into the frame. */
export const inside = ([longitude, latitude]: Point, frame: Frame) =>
  longitude > frame.west && longitude < frame.east && latitude > frame.south && latitude < frame.north

/** The centres of equal marks of diameter `size`, each as near to its point as the others let it be. */
export function apart(points: readonly Point[], size: number): readonly Point[] {
  const moved = points.map(([x, y]) => ({ x, y }))
  for (let round = 0; round < 50; round += 1) {
    for (const [at, one] of moved.entries()) {
      for (const other of moved.slice(at + 1)) {
        const [dx, dy] = [other.x - one.x, other.y - one.y]
        const distance = Math.hypot(dx, dy)
        const push = (size - distance) / 2
        if (push <= 0) continue
        // two marks on one spot part sideways
        const [ux, uy] = distance === 0 ? [1, 0] : [dx / distance, dy / distance]
        one.x -= ux * push
        one.y -= uy * push
        other.x += ux * push
        other.y += uy * push
      }
    }
  }
  return moved.map(({ x, y }) => [x, y])
}
