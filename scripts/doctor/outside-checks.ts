import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import { configuredForwarder } from '@/lib/channels/configured-forwarder'
import { findSmsAddress, verifyMailServer } from '@/lib/channels/configured'
import { fileStore, newStorageKey } from '@/lib/files/file-store'
import { configuredScanner } from '@/lib/files/virus-scan'
import { DOCTOR } from '@/lib/labels/zh-CN/doctor'
import type { Env } from '@/lib/platform/env'
import { bad, note, ok, type Finding } from './finding.mjs'

const TIMEOUT_MS = 8_000

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error))

/** Everything that the application reaches outside its database, tried once. */
export const checkOutside = async (settings: Env): Promise<readonly Finding[]> => [
  await checkFiles(settings),
  await checkScanner(settings),
  await checkMail(settings),
  await checkSms(settings),
  await checkForwarder(),
  ...(await checkServices(settings)),
]

const PROBE = 'heyi'

/** A small file is stored, read again and removed. */
async function checkFiles({ HEYI_S3_BUCKET, HEYI_FILES_DIR }: Env): Promise<Finding> {
  const place = HEYI_S3_BUCKET ? DOCTOR.bucket(HEYI_S3_BUCKET) : DOCTOR.folder(HEYI_FILES_DIR)
  const key = newStorageKey()
  try {
    await fileStore().put(key, Buffer.from(PROBE))
    const opened = await fileStore().open(key)
    const read = opened && (await text(opened.stream as NodeStream))
    await fileStore().remove(key)
    if (read !== PROBE || (await fileStore().open(key)) !== null) throw new Error(String(read))
    return ok('files', DOCTOR.files, DOCTOR.filesOk(place))
  } catch (error) {
    return bad('files', DOCTOR.files, DOCTOR.filesWrong(wordsOf(error)), DOCTOR.filesTodo)
  }
}

/** The harmless file by which scanners are tried (EICAR), in two parts: this file is none. */
const TEST_VIRUS = [
  'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-',
  'ANTIVIRUS-TEST-FILE!$H+H*',
].join('')

async function checkScanner({ HEYI_CLAMD: address = '' }: Env): Promise<Finding> {
  const scan = configuredScanner()
  if (!scan) return note('virus', DOCTOR.virus, DOCTOR.virusOff, DOCTOR.virusOffTodo)
  const { is } = await scan(Buffer.from(TEST_VIRUS))
  if (is === 'infected') return ok('virus', DOCTOR.virus, DOCTOR.virusOk(address))
  return is === 'unavailable'
    ? bad('virus', DOCTOR.virus, DOCTOR.virusGone(address), DOCTOR.virusGoneTodo)
    : bad('virus', DOCTOR.virus, DOCTOR.virusBlind(address), DOCTOR.virusBlindTodo)
}

async function checkMail(settings: Env): Promise<Finding> {
  const { HEYI_SMTP_HOST: host = '' } = settings
  const verify = verifyMailServer(settings)
  if (!verify) return note('mail', DOCTOR.mail, DOCTOR.mailOff)
  try {
    await verify()
    return ok('mail', DOCTOR.mail, DOCTOR.mailOn(host))
  } catch (error) {
    return bad('mail', DOCTOR.mail, DOCTOR.mailWrong(host, wordsOf(error)), DOCTOR.mailTodo)
  }
}

/** Whether the host of an address accepts a connection; nothing is sent. */
function reach(address: string): Promise<void> {
  const { hostname, port, protocol } = new URL(address)
  const number = Number(port) || (protocol === 'http:' ? 80 : 443)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: number })
    const end = (error?: Error) => {
      clearTimeout(late)
      socket.destroy()
      if (error) reject(error)
      else resolve()
    }
    const late = setTimeout(() => end(new Error(`${TIMEOUT_MS / 1000} s`)), TIMEOUT_MS)
    socket.once('connect', () => end())
    socket.once('error', end)
  })
}

async function checkSms(settings: Env): Promise<Finding> {
  const address = findSmsAddress(settings)
  if (!address) return note('sms', DOCTOR.sms, DOCTOR.smsOff)
  const { host } = new URL(address)
  try {
    await reach(address)
    return ok('sms', DOCTOR.sms, DOCTOR.smsOn(host))
  } catch (error) {
    return bad('sms', DOCTOR.sms, DOCTOR.smsWrong(host, wordsOf(error)), DOCTOR.smsTodo)
  }
}

async function checkForwarder(): Promise<Finding> {
  const forwarder = configuredForwarder()
  if (!forwarder) return note('forwarder', DOCTOR.forwarder, DOCTOR.forwarderOff)
  const { ok: isThere } = await forwarder.health()
  return isThere
    ? ok('forwarder', DOCTOR.forwarder, DOCTOR.forwarderOn)
    : bad('forwarder', DOCTOR.forwarder, DOCTOR.forwarderGone, DOCTOR.forwarderTodo)
}

/** The services that are set up; those that are not are no finding. */
async function checkServices(settings: Env): Promise<readonly Finding[]> {
  const addresses = {
    tsa: settings.HEYI_TSA_URL,
    ca: settings.HEYI_CA_ENDPOINT,
    identity: settings.HEYI_IDENTITY_ENDPOINT,
  }
  const findings: Finding[] = []
  for (const key of ['tsa', 'ca', 'identity'] as const) {
    const address = addresses[key]
    if (address === undefined) continue
    const { host } = new URL(address)
    const name = DOCTOR.service[key]
    findings.push(
      await reach(address).then(
        () => ok(key, name, DOCTOR.serviceOn(host)),
        (error) => bad(key, name, DOCTOR.serviceWrong(host, wordsOf(error)), DOCTOR.serviceTodo),
      ),
    )
  }
  return findings
}
