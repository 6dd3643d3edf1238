export function ImportPage() {
  return <main id="main">Import</main>
}
