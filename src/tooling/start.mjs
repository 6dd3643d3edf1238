// `npm start`: on any machine with Node and npm, installs and builds what is missing, then becomes the server.
import './require-node.mjs'
import { prepare } from './prepare.mjs'

const code = await prepare()
if (code === 0) await import(new URL('../../dist/server/main.js', import.meta.url).href)
else process.exitCode = code
