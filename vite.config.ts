import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

function here(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

/** A Node program of its own: one file, its packages left in node_modules. */
function program(name: string) {
  return {
    consumer: 'server' as const,
    build: {
      ssr: true,
      outDir: here(`./dist/${name}`),
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: {
        input: { main: here(`./src/${name}/main.ts`) },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  }
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
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  builder: {},
  environments: {
    // The server tells browsers of a page's code early, and finds it in the manifest.
    client: { build: { outDir: here('./dist/client'), manifest: true } },
    server: program('server'),
    cli: program('cli'),
  },
})
