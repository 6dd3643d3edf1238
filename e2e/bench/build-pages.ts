import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const pages = fileURLToPath(new URL('./pages', import.meta.url))

const peers = ['plain', 'recogito', 'recogito-js']

/** Builds the peers' pages and the probe into a folder: `plain.html` and its like, `probe.js`. */
export async function buildPages(folder: string): Promise<void> {
  const shared = { configFile: false, root: pages, logLevel: 'warn', publicDir: false } as const
  await build({
    ...shared,
    build: {
      outDir: folder,
      emptyOutDir: false,
      // RecogitoJS has a rule that browsers skip and the minifier refuses.
      cssMinify: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: peers.map(name => `${pages}/${name}.html`) },
    },
  })
  await build({
    ...shared,
    build: {
      outDir: folder,
      emptyOutDir: false,
      lib: { entry: `${pages}/probe.ts`, formats: ['iife'], name: 'assayProbe', fileName: () => 'probe.js' },
    },
  })
}
