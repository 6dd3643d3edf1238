import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }
import { nodeProblem } from './node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.1.0', '30.0.0'])('Node %s will do', version => {
  expect(nodeProblem(version)).toBeNull()
})

test.each(['12.22.0', '18.20.4', '20.18.3', '21.7.3', '22.11.0'])('Node %s is told what to do', version => {
  expect(nodeProblem(version)).toContain(`this is Node ${version}. Install one from`)
})

test('package.json asks for the same', () => {
  expect(manifest.engines.node).toBe('^20.19.0 || >=22.12.0')
})
