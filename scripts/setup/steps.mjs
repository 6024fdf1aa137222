// The lines `npm start` and `npm test` print: one per step, its name and its time. Only Node
// built-ins.
import { isInterrupted, unwindOnSignals } from './interruption.mjs'

const secondsSince = (began) => `${((performance.now() - began) / 1000).toFixed(1)} s`

/**
 * Does one step of the set-up and prints `  安装依赖 12.3 s`.
 * @param {{ isSpeaking?: boolean }} options isSpeaking: the work writes to the terminal itself, so
 * the line comes after it
 * @returns what `work` returns
 * @throws what `work` throws, after the line was ended; Error when the command was interrupted
 */
export async function step(name, work, { isSpeaking = false } = {}) {
  if (isInterrupted()) throw new Error('已中断。')
  if (!isSpeaking) process.stdout.write(`  ${name}`)
  const began = performance.now()
  let outcome = '失败 '
  try {
    const result = await work()
    outcome = ''
    return result
  } finally {
    process.stdout.write(`${isSpeaking ? `  ${name}` : ''} ${outcome}${secondsSince(began)}\n`)
  }
}

/**
 * Runs a command's main function; a failure becomes its message (the stack with DEBUG set) and exit
 * code 1.
 */
export async function runCommand(main) {
  unwindOnSignals()
  try {
    await main()
  } catch (error) {
    console.error(`\n${process.env.DEBUG ? error.stack : error.message}`)
    process.exitCode = 1
  }
}
