import { decodeRefusal } from '@/lib/domain/access/sign-in-answer'
import { signInSentence } from '@/lib/labels/zh-CN/sign-in'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { SHEET_FAULTS } from '@/lib/domain/import/sheet'
import type { Refusal } from '@/lib/domain/refusal'
import { cardPhotoSentence } from '@/lib/labels/zh-CN/card-photo'
import { fieldSentence } from '@/lib/labels/zh-CN/field'
import { rowMistakeSentence, sheetFaultSentence } from '@/lib/labels/zh-CN/import-mistake'
import { refusalSentence } from '@/lib/labels/zh-CN/refusal'

// 规则里写得出的每一种错，都有自己的一句话：不会退回到“填写不正确”。

/**
 * Never shown under their own code: the clock's own contradictions are CLOCK_INVALID to the user, a
 * rule set and an account from a command line are never typed on a page.
 */
const NEVER_SHOWN = [
  'EXTENSION_DAYS_INVALID',
  'EXTENSION_OVER_CAP',
  'EXTENSION_AGREED_AFTER_DUE',
  'PAUSE_ENDS_BEFORE_IT_STARTS',
  'TIERS_MUST_RISE',
  'ACCOUNT_PHONE_FORMAT',
  'ACCOUNT_PROFILE_MISSING',
  'ACCOUNT_PHONE_TAKEN',
  'ACCOUNT_UNKNOWN',
  'COURT_KEY_UNKNOWN',
  'COURT_KEY_AMBIGUOUS',
  'COURT_KEY_REVOKED',
]

function filesIn(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesIn(path) : [path]
  })
}

function codesIn(folders: readonly string[]): string[] {
  // What is wrong with a notice of holidays or a Word template, or found in an agreement or in the
  // application for its confirmation, has words of its own, which do not compile without each of
  // them; the settings of a client are no codes.
  const texts = folders
    .flatMap(filesIn)
    .filter(
      (path) =>
        !/calendar-notice\.ts$|template-check\.ts$|s3-store\.ts$|\/(?:agreement|confirmation)\/(?!decide-|choice-)/.test(
          path,
        ),
    )
    .map((path) => readFileSync(path, 'utf8'))
  return [
    ...new Set(
      texts.flatMap((text) =>
        [...text.matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)].map((found) => found[1]!),
      ),
    ),
  ]
}

const NONE = 'NO_SUCH_CODE'
const isSentence = (text: string) =>
  /\p{Script=Han}.*。$/u.test(text) && !/undefined|NaN/.test(text)

/** Every sentence for a code. */
function saidOf(code: string): string[] {
  const sentences: string[] = []
  if (fieldSentence(code) !== fieldSentence(NONE)) sentences.push(fieldSentence(code))
  if (
    rowMistakeSentence({ column: null, cell: null, code, fact: '2' }, null) !==
    rowMistakeSentence({ column: null, cell: null, code: NONE }, null)
  ) {
    sentences.push(rowMistakeSentence({ column: null, cell: null, code, fact: '2' }, null))
  }
  if (cardPhotoSentence(code) !== cardPhotoSentence(NONE)) sentences.push(cardPhotoSentence(code))
  if ((SHEET_FAULTS as readonly string[]).includes(code))
    sentences.push(
      sheetFaultSentence({
        code: code as (typeof SHEET_FAULTS)[number],
        cell: 'A1',
        detail: '底稿',
      }),
    )
  const atSignIn = decodeRefusal(code)
  if (atSignIn) sentences.push(signInSentence(atSignIn))
  try {
    sentences.push(refusalSentence({ code, facts: {} } as unknown as Refusal, new Date()))
  } catch {
    // No refusal of this name.
  }
  return sentences
}

test('规则、用例和文件检查里的每个代码，都有一句中文说明', () => {
  const codes = codesIn(['lib/domain', 'lib/use-cases', 'lib/files']).filter(
    (code) => !NEVER_SHOWN.includes(code),
  )
  expect(codes.length).toBeGreaterThan(120)
  expect(codes.filter((code) => saidOf(code).length === 0)).toEqual([])
})

test('表格的每一种毛病都说明在哪里、怎么办', () => {
  for (const code of SHEET_FAULTS) {
    const sentence = sheetFaultSentence({ code, cell: 'B2:B3', detail: '底稿' })
    expect([code, isSentence(sentence)]).toEqual([code, true])
    expect([code, /请/.test(sentence)]).toEqual([code, true])
  }
})
