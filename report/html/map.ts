/** Where things stand, drawn: outlines of Europe, one numbered mark a city, and the same list in words. */
import type { Place } from '../model.ts'
import { CITIES } from './cities.ts'
import { type Dossier, section } from './dossier.ts'
import { apart, FRAMES, inside, type Point, project } from './geography.ts'
import { OUTLINES } from './outlines.ts'
import { type Html, h, trusted } from './template.ts'

interface Spot {
  readonly city: string
  readonly country: string
  readonly what: readonly string[]
  /** Longitude, latitude; null when nobody told. */
  readonly at: Point | null
}

function spotsOf(places: readonly Place[]): readonly Spot[] {
  const names = [...new Set(places.map((place) => `${place.city}, ${place.country}`))]
  return names.map((name) => {
    const here = places.filter((place) => `${place.city}, ${place.country}` === name)
    const first = here[0] as Place
    const told = here.find((place) => place.latitude !== undefined && place.longitude !== undefined)
    const known = CITIES[first.city]
    const at: Point | null = told
      ? [told.longitude ?? 0, told.latitude ?? 0]
      : known
        ? [known[1], known[0]]
        : null
    return {
      city: first.city,
      country: first.country,
      what: [...new Set(here.map((place) => place.what))],
      at,
    }
  })
}

const round = (value: number) => Math.round(value * 100) / 100

function land(): string {
  const path = (ring: string) =>
    `M${ring
      .split(' ')
      .map((pair) =>
        project(pair.split(',').map(Number) as unknown as Point)
          .map(round)
          .join(' '),
      )
      .join('L')}Z`
  return Object.entries(OUTLINES)
    .map(([code, rings]) => `<path class="${code === 'FR' ? 'home' : ''}" d="${rings.map(path).join('')}"/>`)
    .join('')
}

function drawing(spots: readonly Spot[], { t }: Dossier): Html | false {
  const frame = spots.every((spot) => spot.at && inside(spot.at, FRAMES.france))
    ? FRAMES.france
    : FRAMES.europe
  const shown = spots.flatMap((spot, at) =>
    spot.at && inside(spot.at, frame) ? [{ spot, number: at + 1, point: project(spot.at) }] : [],
  )
  if (shown.length === 0) return false
  const corners = [
    [frame.west, frame.south],
    [frame.east, frame.south],
    [frame.west, frame.north],
    [frame.east, frame.north],
    [(frame.west + frame.east) / 2, frame.south],
  ] as const
  const points = corners.map(project)
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))]
  const [right, bottom] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))]
  const unit = (right - left) / 100
  const centres = apart(
    shown.map(({ point }) => point),
    unit * 4.6,
  )
  const marks = shown.map(({ number, point }, at) => {
    const [x, y] = centres[at] ?? point
    const mark = `translate(${round(x)} ${round(y)}) scale(${round(unit)})`
    return h`<circle class="spot" cx="${round(point[0])}" cy="${round(point[1])}" r="${round(unit * 0.7)}"/><g transform="${mark}"><circle r="2.2"/><text y=".95">${number}</text></g>`
  })
  const title = t('Carte des sites', 'Map of sites')
  const list = shown.map(({ spot, number }) => `${number} ${spot.city}`).join(', ')
  return h`<svg class="map" role="img" aria-label="${title}${t(' : ', ': ')}${list}" viewBox="${round(left)} ${round(top)} ${round(right - left)} ${round(bottom - top)}"><g class="land">${trusted(land())}</g><g class="marks">${marks}</g></svg>`
}

export function map(dossier: Dossier): Html {
  const { ctx, t } = dossier
  const spots = spotsOf(ctx.places ?? [])
  const title = t('Carte des sites', 'Map of sites')
  if (spots.length === 0) {
    return section(
      'sites',
      title,
      h`<p class="quiet">${t('Ce dossier a été établi sans liste de sites.', 'This dossier was drawn up without a list of sites.')}</p>`,
    )
  }
  const items = spots.map(
    (spot) => h`<li><strong>${spot.city}</strong> (${spot.country}) — ${spot.what.join(', ')}</li>`,
  )
  return section(
    'sites',
    title,
    h`<div class="places">${drawing(spots, dossier) || null}<ol>${items}</ol></div>`,
  )
}
