// The lines `npm start` and `npm test` print: one per step, its name and its time.

/**
 * Does one step of the set-up and prints `  安装依赖 12.3 s`.
 * @returns what `work` returns
 * @throws what `work` throws, after the line was ended
 */
export async function step(name, work) {
  process.stdout.write(`  ${name}`)
  const began = performance.now()
  try {
    return await work()
  } catch (error) {
    process.stdout.write(' 失败')
    throw error
  } finally {
    process.stdout.write(` ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  }
}

/** Runs a command's main function; a failure becomes its message (no stack) and exit code 1. */
export async function runCommand(main) {
  try {
    await main()
  } catch (error) {
    console.error(`\n${process.env.DEBUG ? error.stack : error.message}`)
    process.exit(1)
  }
}
