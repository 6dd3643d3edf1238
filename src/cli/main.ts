#!/usr/bin/env node
import { nodeIo } from './node-io.ts'
import { runCli } from './run-cli.ts'

// A reader that has seen enough, such as head, closes the pipe: that is no failure of ours.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit()
  throw error
})

process.exitCode = await runCli(process.argv.slice(2), nodeIo)
