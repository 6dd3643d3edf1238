import type { Page } from '@playwright/test'
import type { FigureName } from './figures.ts'
import { measureAddFiltered, measureFilter } from './measure-filter.ts'
import { measureDrag, measureNote, measureScroll } from './measure-frames.ts'
import { measurePointing } from './measure-pointing.ts'
import { measureRest } from './measure-rest.ts'
import { measureTagging } from './measure-tagging.ts'
import { percentile } from './statistics.ts'
import type { Target } from './target.ts'

/** What one measurement gave. */
export interface Taken {
  readonly figures: Partial<Record<FigureName, number>>
  /** Share of scrolled frames whose middle lacked text or a mark. */
  readonly late?: number
  /** Share of the frames while a note was typed that came later than one frame after the one before. */
  readonly dropped?: number
}

/** Figures that are taken together, in an open page. */
export interface Measurement {
  readonly figures: readonly FigureName[]
  readonly take: (page: Page, target: Target) => Promise<Taken>
}

/** A frame at 60 a second, and half of the next. */
const droppedAfter = 25

/** In the order in which they are taken; the drag comes last, as some engines make an annotation of it. */
export const measurements: readonly Measurement[] = [
  { figures: ['heap', 'nodes'], take: async page => ({ figures: await measureRest(page) }) },
  {
    figures: ['add-p50', 'add-p95', 'retag-p95', 'undo-p95', 'delete-p95', 'act-frames-p95'],
    take: takeTagging,
  },
  { figures: ['hover-p95', 'click-p95'], take: takePointing },
  { figures: ['filter-p95'], take: takeFilter },
  { figures: ['add-filtered-p95'], take: takeAddFiltered },
  { figures: ['note-frame-p95'], take: takeNote },
  { figures: ['scroll-fps'], take: takeScroll },
  { figures: ['drag-frame-p95'], take: takeDrag },
]

async function takeTagging(page: Page, target: Target): Promise<Taken> {
  const { added, retagged, undone, deleted, frames } = await measureTagging(page, target)
  return {
    figures: {
      'add-p50': percentile(added, 0.5),
      'add-p95': percentile(added, 0.95),
      ...(retagged.length > 0 && { 'retag-p95': percentile(retagged, 0.95) }),
      ...(undone.length > 0 && { 'undo-p95': percentile(undone, 0.95) }),
      'delete-p95': percentile(deleted, 0.95),
      'act-frames-p95': percentile(frames, 0.95),
    },
  }
}

async function takePointing(page: Page, target: Target): Promise<Taken> {
  const { hovered, clicked } = await measurePointing(page, target)
  return {
    figures: {
      ...(hovered.length > 0 && { 'hover-p95': percentile(hovered, 0.95) }),
      ...(clicked.length > 0 && { 'click-p95': percentile(clicked, 0.95) }),
    },
  }
}

async function takeFilter(page: Page, target: Target): Promise<Taken> {
  return { figures: { 'filter-p95': percentile(await measureFilter(page, target), 0.95) } }
}

async function takeAddFiltered(page: Page, target: Target): Promise<Taken> {
  return { figures: { 'add-filtered-p95': percentile(await measureAddFiltered(page, target), 0.95) } }
}

async function takeNote(page: Page, target: Target): Promise<Taken> {
  const frames = await measureNote(page, target)
  const dropped = frames.filter(each => each > droppedAfter).length / frames.length
  return { figures: { 'note-frame-p95': percentile(frames, 0.95) }, dropped }
}

async function takeScroll(page: Page, target: Target): Promise<Taken> {
  const { fps, late } = await measureScroll(page, target)
  return { figures: { 'scroll-fps': fps }, late }
}

async function takeDrag(page: Page, target: Target): Promise<Taken> {
  return { figures: { 'drag-frame-p95': percentile(await measureDrag(page, target), 0.95) } }
}
