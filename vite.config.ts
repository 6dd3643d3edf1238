import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

/** A Node program of its own: one file, its packages left in node_modules. */
function program(name: string, main = `${name}/main.ts`) {
  return {
    consumer: 'server' as const,
    build: {
      ssr: true,
      outDir: here(`./dist/${name}`),
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { main: here(`./src/${main}`) },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
}

interface ModuleGraph {
  getModuleInfo(id: string): { readonly isEntry: boolean; readonly importers: readonly string[] } | null
}

/** What the first page runs is one file, read sooner than twenty; what is imported when it is wanted stays apart. */
function createFirstChunk() {
  const found = new Map<string, boolean>()
  function isFirst(id: string, graph: ModuleGraph): boolean {
    const known = found.get(id)
    if (known !== undefined) return known
    // Circles end here.
    found.set(id, false)
    const info = graph.getModuleInfo(id)
    const answer = info !== null && (info.isEntry || info.importers.some(each => isFirst(each, graph)))
    if (answer) found.set(id, true)
    else found.delete(id)
    return answer
  }
  return (id: string, graph: ModuleGraph) => (isFirst(id, graph) ? 'first' : null)
}

export default defineConfig({
  root: here('./src/client'),
  publicDir: here('./public'),
  cacheDir: here('./node_modules/.vite'),
  plugins: [react()],
  // The content security policy allows no data: addresses and no inline script.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One style sheet: a page whose code has come does not wait for another file.
    cssCodeSplit: false,
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  // Workers are modules, as the page's own code is.
  worker: { format: 'es' },
  builder: {},
  environments: {
    // The server tells browsers of a page's code early, and finds it in the manifest.
    client: {
      build: {
        outDir: here('./dist/client'),
        rolldownOptions: { output: { codeSplitting: { groups: [{ name: createFirstChunk() }] } } },
      },
    },
    server: program('server'),
    cli: program('cli'),
    // What the server starts beside itself for large files.
    reader: program('reader', 'server/imports/reader-main.ts'),
  },
})
