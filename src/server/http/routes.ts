/** The patterns of every route; those below `/api` are the addresses of `api/paths.ts` with ids as `:names`. */
export const routes = {
  session: '/api/session',
  owner: '/api/owner',
  openApi: '/api/openapi.json',
  articles: '/api/articles',
  article: '/api/articles/:article',
  text: '/api/texts/:sha256',
  layer: '/api/articles/:article/layers/:layer',
  edits: '/api/articles/:article/edits',
  undo: '/api/edits/:edit/undo',
  undoMany: '/api/undo',
  exportOne: '/api/articles/:article/export',
  exportAll: '/api/export',
  importReport: '/api/imports/report',
  imports: '/api/imports',
  launch: '/launch/:token',
  client: '/*',
} as const
