// A thread that requests /api/health/live on one new connection after the other until it hears a
// message, and then says how long the answers took. It is a thread, so that what the measuring
// program does meanwhile is not measured too.
import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'

const PAUSE_MS = 15
const MOST_MS = 30_000

/** Milliseconds until the whole answer has come. */
function probe() {
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(`${workerData.base}/api/health/live`, { agent: false }, (response) => {
      response.on('data', () => undefined)
      response.on('end', () => resolve(performance.now() - began))
    })
    sent.setTimeout(MOST_MS, () => sent.destroy(new Error('没有应答')))
    sent.on('error', reject)
    sent.end()
  })
}

let isWanted = true
parentPort.once('message', () => {
  isWanted = false
})
const answers = []
while (isWanted) {
  answers.push(await probe())
  await sleep(PAUSE_MS)
}
parentPort.postMessage(answers)
