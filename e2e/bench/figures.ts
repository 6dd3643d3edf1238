/** What is measured, its unit, and how; all times from inside the page, by the same probe for every engine. */
export const figures = {
  open: {
    unit: 'ms',
    meaning:
      'from the start of the navigation to the first painted frame in which text fills the window and every claim in sight bears its mark; a fresh page, a warm HTTP cache, text and claims fetched from loopback',
  },
  usable: {
    unit: 'ms',
    meaning:
      'from the start of the navigation to the first painted frame that answers the mouse, moved onto a claim and clicked as soon as the screen is complete: the mark of that claim looks otherwise; where nothing can be clicked, as open',
  },
  'add-p50': {
    unit: 'ms',
    meaning:
      'from the time stamp of the key press that tags the selected words to the first painted frame with the new mark; median of 20 in the places of the article where claims are worked on',
  },
  'add-p95': { unit: 'ms', meaning: 'the same; 95th percentile' },
  'delete-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of the Delete key to the first painted frame without the mark of the claim in focus; 95th percentile of 20',
  },
  'retag-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of the key that gives the claim in focus another type to the first painted frame in which its mark looks otherwise; 95th percentile of 20',
  },
  'undo-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of Ctrl Z, pressed after that, to the first painted frame in which its mark looks otherwise again; 95th percentile of 20',
  },
  'act-frames-p95': {
    unit: 'frames',
    meaning:
      'frames drawn from these key presses on until what they do is painted: 1 when it is in the first one, whenever in the display’s 16.7 ms the key comes; 95th percentile of all',
  },
  'hover-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of the mouse move onto a claim to the first painted frame in which its mark looks otherwise; 95th percentile of 20',
  },
  'click-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of the mouse button let go on that claim to the first painted frame in which its mark looks otherwise again; 95th percentile of 20',
  },
  'drag-frame-p95': {
    unit: 'ms',
    meaning:
      'time between two frames while the mouse is dragged over the text from the head of the window to its foot; 95th percentile',
  },
  'scroll-fps': {
    unit: 'frames/s',
    meaning: 'frames painted a second while the article is scrolled 90 pixels a frame for three seconds',
  },
  'filter-p95': {
    unit: 'ms',
    meaning:
      'from the time stamp of the mouse button let go on the switch of a type to the first painted frame in which none of its claims in sight bears a mark, or every one again, and all others do; 95th percentile of 20',
  },
  'note-frame-p95': {
    unit: 'ms',
    meaning:
      'time between two frames while a note is typed, a letter every 40 milliseconds, and saved; 95th percentile',
  },
  'add-filtered-p95': { unit: 'ms', meaning: 'as add-p95, while one other type is filtered out' },
  heap: {
    unit: 'MB',
    meaning: 'JavaScript and DOM heap after a garbage collection, the article open and at rest',
  },
  nodes: {
    unit: 'nodes',
    meaning: 'elements, texts and comments in the document, the article open and at rest',
  },
} as const
export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as FigureName[]
