// Each test file loads its modules in a context of its own, for which jest compiles every one of
// them again. Compiled code belongs to no context and holds nothing of a test: here a process
// compiles a module once.
import vm from 'node:vm'

/**
 * What the language gives and modules use all the time. A context looks its globals up by a
 * function each time; those of a closure around the module cost nothing. What tests replace
 * (clocks, timers, fetch) is not among them.
 */
const GLOBALS = [
  ...['Array', 'ArrayBuffer', 'BigInt', 'Boolean', 'Error', 'Infinity', 'JSON', 'Map', 'Math'],
  ...['NaN', 'Number', 'Object', 'Promise', 'Proxy', 'Reflect', 'RegExp', 'Set', 'String'],
  ...['Symbol', 'TypeError', 'Uint8Array', 'WeakMap', 'WeakSet'],
]

/**
 * By file: what was compiled, and from what.
 * @type {Map<string, { text: string, script: vm.Script }>}
 */
const compiled = new Map()

/**
 * Does what vm.compileFunction does for a module of jest. An import() that jest has not turned into
 * require() fails as it does there (jest runs without `--experimental-vm-modules`).
 * @param {string} source body of the function
 * @param {string[]} parameters their names
 * @param {{ filename: string, parsingContext: vm.Context }} options
 * @returns {Function} a new function of that context, every time
 * @throws SyntaxError
 */
export function compileOnce(source, parameters, { filename, parsingContext }) {
  const opening = `(({ ${GLOBALS.join()} }) => function (${parameters.join()}) {`
  const text = `${opening}${source}\n})(globalThis)`
  const known = compiled.get(filename)
  if (known?.text === text) return known.script.runInContext(parsingContext)
  // columns of the first line as they are in the source
  const script = new vm.Script(text, { filename, columnOffset: -opening.length })
  compiled.set(filename, { text, script })
  return script.runInContext(parsingContext)
}
