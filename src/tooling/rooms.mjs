/**
 * One room of the house: what its files may import. `packages` are names, or beginnings that end in `*`;
 * `rooms` are other rooms. `outside` allows files beside `src`, such as fixtures and package.json.
 * @typedef {{ name: string, rooms: readonly string[], packages: readonly string[], outside?: true }} Room
 */

const react = [
  'react',
  'react/*',
  'react-dom',
  'react-dom/*',
  'react-aria-components',
  'react-aria-components/*',
]
const uiPackages = [...react, 'zustand', 'zustand/*']
const clientPackages = [...uiPackages, '@tanstack/*', 'idb-keyval', 'valibot']

/**
 * The table of allowed arrows. A file belongs to the room with the longest name that begins its path;
 * `client/features/*` stands for each feature, and a room may always import itself.
 * @type {readonly Room[]}
 */
export const rooms = [
  { name: 'core', rooms: [], packages: [] },
  { name: 'text', rooms: ['core'], packages: [] },
  { name: 'text/dom', rooms: ['core', 'text'], packages: [] },
  { name: 'formats', rooms: ['core', 'text'], packages: ['csv-parse/*', 'csv-stringify/*'] },
  { name: 'suggest', rooms: ['core', 'text'], packages: [] },
  { name: 'api', rooms: ['core'], packages: ['valibot'] },
  {
    name: 'server',
    rooms: ['core', 'text', 'formats', 'suggest', 'api'],
    packages: [
      'node:*',
      'hono',
      'hono/*',
      '@hono/*',
      'hono-openapi',
      'valibot',
      '@valibot/*',
      'kysely',
      'libsql',
    ],
    outside: true,
  },
  {
    name: 'server/testing',
    rooms: ['core', 'text', 'formats', 'api', 'server', 'testing'],
    packages: ['node:*', 'hono', 'kysely', 'kysely-pglite-dialect', '@electric-sql/pglite'],
    outside: true,
  },
  {
    name: 'client/ui',
    rooms: [],
    packages: [...uiPackages, '@fontsource-variable/*', 'mdast-util-from-markdown'],
  },
  {
    name: 'client/data',
    rooms: ['core', 'text', 'formats', 'api'],
    packages: [...clientPackages, '@noble/hashes/*'],
  },
  {
    name: 'client/features/*',
    rooms: ['core', 'text', 'text/dom', 'formats', 'suggest', 'api', 'client/ui', 'client/data'],
    packages: [...clientPackages, 'csv-stringify/*', 'd3-scale', 'd3-shape', 'fflate'],
  },
  {
    name: 'client/app',
    rooms: ['core', 'text', 'api', 'client/ui', 'client/data', 'client/features/*'],
    packages: [...clientPackages, '@fontsource-variable/*'],
  },
  {
    name: 'cli',
    rooms: ['core', 'text', 'formats', 'suggest', 'api'],
    packages: ['node:*', 'valibot'],
    outside: true,
  },
  {
    name: 'testing',
    rooms: ['core', 'text', 'formats', 'api', 'client/features/*'],
    packages: ['fast-check', 'node:*'],
    outside: true,
  },
  { name: 'tooling', rooms: [], packages: ['node:*', 'vite', '@hono/node-server'], outside: true },
]

/**
 * The room of a path below `src`, and the name under which it goes: a feature's own, not the pattern's.
 * @param {string} path such as `client/features/reading/card.tsx`
 * @returns {{ room: Room, name: string } | null}
 */
export function roomOf(path) {
  const found = rooms
    .map(room => ({ room, name: nameIn(room, path) }))
    .filter(candidate => candidate.name !== null)
    .sort((a, b) => (b.name ?? '').length - (a.name ?? '').length)[0]
  return found?.name ? { room: found.room, name: found.name } : null
}

/**
 * @param {Room} room
 * @param {string} path
 */
function nameIn(room, path) {
  if (!room.name.endsWith('/*')) return path.startsWith(`${room.name}/`) ? room.name : null
  const base = room.name.slice(0, -1)
  const [feature, ...rest] = path.startsWith(base) ? path.slice(base.length).split('/') : []
  return feature && rest.length > 0 ? base + feature : null
}

/**
 * @param {string} name
 * @param {readonly string[]} patterns
 */
export function isListed(name, patterns) {
  return patterns.some(pattern =>
    pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern,
  )
}
