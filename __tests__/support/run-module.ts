import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/**
 * What a few lines of a module say, in a process of their own: the scripts are modules of Node.js,
 * which jest would have to compile. They call `say` with what they have to report.
 */
export function runModule<Said>(lines: string): Said {
  const program = `const say = (what) => console.log(JSON.stringify(what))\n${lines}`
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: join(__dirname, '..', '..'),
    encoding: 'utf8',
  })
  return JSON.parse(said) as Said
}
