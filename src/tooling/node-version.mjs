// Loaded before anything is known of the Node that runs it: only syntax and globals that every Node has.

/**
 * Why this version of Node cannot run Assay, as a sentence for the user; null when it can.
 * @param {string} version such as `20.19.0`
 * @returns {string | null}
 */
export function nodeProblem(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  const isEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
  if (isEnough) return null
  return (
    'Assay needs Node 20 from 20.19 on, or 22.12 or later; this is Node ' +
    version +
    '. Install one from https://nodejs.org and run the command again. Nothing was changed.'
  )
}
