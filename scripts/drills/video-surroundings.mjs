// Surroundings of the video drill: a database, a web process behind one address, a browser with
// made-up devices, and an administrator and a mediator at desks.
import { FAKE_DEVICE_ARGS } from './fake-devices.mjs'
import { makeMachine } from './drill-machine.mjs'
import { newProfile, openKeptBrowser } from './kept-browser.mjs'
import { makeCourtKey } from './run-walk.mjs'
import { layCaseOfSeven } from './video-case.mjs'
import { disperse } from './video-people.mjs'
import { openAddress } from './video-processes.mjs'
import { deskOf } from './walk-person.mjs'
import { INSTITUTION as institution } from './walk-steps.mjs'

/** One for each case: their meetings are at the same time. The others have meetings today. */
const MEDIATORS = { room: '谢岚', walk: '陈晓' }

/**
 * @param {{ folder: string, width: number }} options of pictures
 * @returns what the parts of the drill work with; `room` lays the case of seven once, `walk` has
 * the mediator of the other
 */
export async function makeSurroundings(options) {
  const ends = []
  // One that fails does not keep the others: least of all the database, which is the last.
  const close = async () => {
    const errors = []
    for (const end of ends.reverse()) await end().catch((error) => errors.push(error))
    if (errors.length > 0) throw errors[0]
  }
  try {
    const own = await makeMachine()
    ends.push(() => own.remove())
    const address = await openAddress(own)
    ends.push(() => address.close())
    const machine = { ...own, url: address.url }
    const kept = await openKeptBrowser({ profile: newProfile(), args: FAKE_DEVICE_ARGS })
    ends.push(() => kept.remove())
    const { browser, pid: browserPid } = kept
    const clock = { shift: 0, file: null }
    const drill = { ...options, machine, address, browser, browserPid, clock, widths: null }
    drill.courtKey = makeCourtKey(machine)
    drill.admin = await deskOf(drill, machine.accountOf({ role: 'institution_admin', institution }))
    const asMediator = async (name) => ({
      ...drill,
      mediatorName: name,
      mediator: await deskOf(drill, machine.accountOf({ role: 'mediator', institution, name })),
    })
    let ofSeven = null
    drill.room = () => (ofSeven ??= asMediator(MEDIATORS.room).then(layCaseOfSeven))
    /** After a part that failed: its people would count as entered. */
    drill.leaveRoom = async () => {
      const room = await ofSeven?.catch(() => null)
      if (room) await disperse(room.people)
    }
    drill.walk = () => asMediator(MEDIATORS.walk)
    drill.close = close
    return drill
  } catch (error) {
    await close()
    throw error
  }
}
