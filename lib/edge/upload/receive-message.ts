import 'server-only'
import type { Actor } from '@/lib/domain/access/roles'
import { CaseId } from '@/lib/domain/case/input-atoms'
import type { Refusal } from '@/lib/domain/refusal'
import { checkMessageFile, checkVoice, type ReadyFile } from '@/lib/files/check-message-files'
import { discardFiles, keepFiles } from '@/lib/files/file-store'
import { TALK } from '@/lib/labels/zh-CN/mediator-acts/talk'
import { PARTY_TALK } from '@/lib/labels/zh-CN/party-talk'
import { messageFileSentence, voiceName } from '@/lib/labels/zh-CN/message-file'
import { ACCESS_REFUSED } from '@/lib/labels/zh-CN/signed-out'
import { bodyLimit } from '@/lib/platform/body-limit'
import { readInput } from '@/lib/platform/read-input'
import { announceFiles } from '@/lib/use-cases/thread/announce-files'
import { attach } from '@/lib/use-cases/thread/attach'
import { AttachFields } from '@/lib/use-cases/thread/thread-acts.input'
import { PERSON_FIELD } from '../action/action-state'
import { wantsPage } from '../route/person-auth'
import { problem } from '../route/problem'
import { refused } from './material-refused'
import { readFileLimit } from './read-file-limit'
import { readLimited } from './read-limited'
import { readMessageForm, type MessageForm } from './read-message-form'

type Context = { readonly actor: Actor; readonly params: Readonly<Record<string, string>> }

/** Sent: the conversation with the message; else why not. */
type Answer =
  | { readonly goTo: string; readonly said: string }
  | { readonly refusal: Refusal }
  | { readonly otherPerson: true }

const wrong = (code: string): Answer => ({
  refusal: { code: 'FILE_REFUSED', facts: {}, fields: { file: code } },
})

/** The page of the conversation from which a message comes. */
function pageOf(actor: Actor, caseId: string, isToAll: boolean): string {
  if (actor.role !== 'party') return `/mediator/cases/${caseId}/talk`
  return `/party/cases/${caseId}/talk${isToAll ? '' : '/mediator'}`
}

/**
 * `POST /api/cases/<id>/messages`: a message with its photos, files and voice, in one. Permission
 * is checked before the body is read, then the fields, then each file by its content; the files are
 * in storage before the transaction that names them, and are removed where it is refused or names
 * others (ADR 0013). A form that is sent without script has files alone and gets the page of its
 * conversation, which knows the sentence of a refusal by its code.
 */
export async function receiveMessage(request: Request, context: Context): Promise<Response> {
  const { actor, params } = context
  const answer = await receive(request, context)
  if (wantsPage(request)) {
    const location = 'goTo' in answer ? answer.goTo : refusedPage(actor, params, request, answer)
    return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
  }
  if ('goTo' in answer)
    return Response.json(answer, { status: 201, headers: { 'cache-control': 'no-store' } })
  if ('otherPerson' in answer)
    return problem(403, 'OTHER_PERSON', ACCESS_REFUSED.OTHER_PERSON.message)
  const file = answer.refusal.fields?.file
  return file === undefined
    ? refused(answer.refusal)
    : problem(422, 'FILE_REFUSED', messageFileSentence(file))
}

function refusedPage(
  actor: Actor,
  { caseId }: Context['params'],
  request: Request,
  answer: Exclude<Answer, { goTo: string }>,
): string {
  const id = CaseId.safeParse(caseId)
  if (!id.success) return '/'
  const { code, fields = {} } = 'refusal' in answer ? answer.refusal : { code: 'OTHER_PERSON' }
  const isToAll = new URL(request.url).searchParams.get('to') !== 'caucus'
  return `${pageOf(actor, id.data, isToAll)}?refused=${fields.file ?? code}`
}

async function receive(request: Request, { actor, params }: Context): Promise<Answer> {
  const announced = await announceFiles(actor, { caseId: params.caseId })
  if (!announced.ok) return announced
  const body = await readLimited(request, bodyLimit(new URL(request.url).pathname))
  if (!body) return wrong('MESSAGE_FILES_TOO_LARGE')
  const mostMb = await readFileLimit()
  const form = await readMessageForm(request.headers.get('content-type') ?? '', body, mostMb)
  if (!form || form.isTooMuch) return wrong(form ? 'MESSAGE_FILES_TOO_MANY' : 'MALFORMED')
  const { [PERSON_FIELD]: person, ...fields } = form.fields
  if (person !== undefined && person !== actor.id) return { otherPerson: true }
  const said = readInput(AttachFields, { ...fields, caseId: params.caseId })
  if (!said.ok) return said
  const files = await checkAll(form, mostMb)
  if (!Array.isArray(files)) return files
  const { seconds, ...message } = said.value
  const keys = await keepFiles(files.map(({ bytes }) => bytes))
  const sent = await attach(actor, {
    ...message,
    files: files.map(({ bytes, ...file }, index) => ({
      ...file,
      size: bytes.length,
      storageKey: keys[index],
      seconds: file.kind === 'voice' ? (seconds ?? 1) : null,
    })),
  })
  if (!sent.ok || !sent.value.isNew) await discardFiles(keys)
  if (!sent.ok) return sent
  const { caseId, messageId } = sent.value
  const isToAll = message.topicId !== undefined
  return {
    goTo: `${pageOf(actor, caseId, isToAll)}#m-${messageId}`,
    said:
      actor.role !== 'party'
        ? TALK.sent
        : isToAll
          ? PARTY_TALK.sentToAll
          : PARTY_TALK.sentToMediator,
  }
}

/**
 * The files of a form, checked one after the other; or what is wrong with the first that is
 * refused.
 */
async function checkAll(
  { files, voice }: MessageForm,
  mostMb: number,
): Promise<ReadyFile[] | Answer> {
  const ready: ReadyFile[] = []
  for (const file of files) {
    const checked = await checkMessageFile(file, mostMb)
    if (!checked.ok) return wrong(checked.refusal.code)
    ready.push(checked.value)
  }
  const spoken = voice && (await checkVoice(voice.bytes))
  if (spoken && !spoken.ok) return wrong(spoken.refusal.code)
  if (!spoken) return ready
  return [...ready, { ...spoken.value, fileName: voiceName(spoken.value.mediaType) }]
}
