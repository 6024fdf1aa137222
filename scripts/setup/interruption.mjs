// Ctrl-C and SIGTERM: end what is running, let everything unwind, start nothing more. Only Node
// built-ins.

const endings = new Set()
let isRequested = false

function interrupt() {
  isRequested = true
  for (const end of endings) end()
}

// npm hands SIGTERM to the shell between it and us, and most shells die of it without a word to us:
// their end is our signal.
function followShellOfNpm() {
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    interrupt()
  }, 250)
  timer.unref()
}

/** From now on a signal to end does not kill this process at once, but ends what it is doing. */
export function unwindOnSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt)
  if (process.env.npm_lifecycle_event) followShellOfNpm()
}

/** Whether this process was requested to end. */
export const isInterrupted = () => isRequested

/**
 * Waits for `work`; if a signal comes meanwhile, calls `end`, which must bring the work to its end.
 */
export async function untilInterrupted(work, end) {
  endings.add(end)
  try {
    return await work
  } finally {
    endings.delete(end)
  }
}
