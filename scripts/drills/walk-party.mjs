// A party of the walk on a phone of their own: in WeChat's browser, from the paper letter on.
import { execFileSync } from 'node:child_process'
import { typescriptArguments } from '../setup/app-environment.mjs'
import { enterByLetter, makeLetter, partyPhone } from './party-entrance.mjs'
import { mustSay, photograph, shiftClock } from './walk-person.mjs'

/** The code that was sent last for this purpose. */
export async function readCode({ machine }, purpose) {
  const [{ id }] = await machine.query(
    'SELECT id FROM phone_codes WHERE purpose = $1 ORDER BY made_at DESC LIMIT 1',
    [purpose],
  )
  const file = 'scripts/drills/read-code.ts'
  return execFileSync(process.execPath, typescriptArguments(file, id), {
    env: machine.env,
    encoding: 'utf8',
  })
}

/** A phone of a party: pictures of it as it is, by their names. Its clock is that of the walk. */
export async function openPhone(walk, name) {
  const context = await partyPhone(walk.browser, walk.machine.url, walk.width)
  context.setDefaultTimeout(20_000)
  if (walk.clock.shift !== 0) await context.addInitScript(shiftClock, walk.clock.shift)
  const page = await context.newPage()
  return { name, context, page, look: (picture) => picture && photograph(page, walk, picture) }
}

/** Comes again on another day, by the own number and a code. @returns the phone as it is now */
export async function comeBack(walk, { name, own, number, context }) {
  await context.close()
  const phone = await openPhone(walk, name)
  const { page } = phone
  await page.goto('/sign-in?entrance=party')
  await page.getByLabel('手机号').fill(number)
  await page.getByRole('button', { name: '发验证码给我' }).click()
  await mustSay(page, '马上会收到六位验证码', '再次进入的验证码')
  await page.getByLabel('手机号').fill(number)
  await page.getByLabel('验证码').fill(await readCode(walk, 'sign_in'))
  await page.getByRole('button', { name: '进入', exact: true }).click()
  await page.waitForURL(/\/party/)
  return { ...phone, own, number }
}

/**
 * Comes in by the letter that the mediator makes.
 * @returns the phone, with the path of the own case
 */
export async function comeIn(walk, mediator, file, name, picture) {
  const letter = await makeLetter(mediator.page, file, name)
  const phone = await openPhone(walk, name)
  await phone.page.goto('/join')
  await phone.look(`${picture}-door`)
  await enterByLetter(phone.page, letter)
  await phone.look(`${picture}-in`)
  return { ...phone, own: new URL(phone.page.url()).pathname }
}

/** Answers every question with yes. */
export async function answerAll({ page, own, look }, picture) {
  await page.goto(own)
  const ask = page.getByRole('link', { name: '去回答' })
  for (let answered = 0; (await ask.count()) > 0; answered += 1) {
    await ask.click()
    await page.getByRole('button', { name: /^(愿意|可以)$/ }).waitFor()
    if (answered === 0) await look(`${picture}-ask`)
    await page.getByRole('button', { name: /^(愿意|可以)$/ }).click()
    await page.getByRole('heading', { name: '现在到了这一步' }).waitFor()
  }
}

/** Says who one is, by the document of the referral. */
export async function identify({ page, own, look }, { name, number }, picture) {
  await page.goto(`${own}/identity`)
  await page.getByLabel('您的姓名').fill(name)
  await page.getByRole('radio', { name: '居民身份证', exact: true }).check()
  await page.getByLabel('证件号码').fill(number)
  if (picture) await look(picture)
  await page.getByRole('button', { name: '核对', exact: true }).click()
  await page.waitForURL((at) => !at.pathname.endsWith('/identity'))
}

/** Says something to all, and waits until the others see it. */
export async function sayToAll({ page, own }, words) {
  await page.goto(`${own}/talk`)
  await page.getByLabel('您的话').first().fill(words)
  await page.getByRole('button', { name: '发给全体' }).first().click()
  await mustSay(page, words, '发言')
}

/**
 * Reads the page again until it says these words: what is said to all is seen after ten seconds.
 */
export async function seeLater({ page }, path, words) {
  for (const end = Date.now() + 40_000; Date.now() < end;) {
    await page.goto(path)
    if ((await page.getByText(words).count()) > 0) return
    await page.waitForTimeout(500)
  }
  throw new Error(`${path}：一直没有“${words}”`)
}

/** Signs the agreement on glass, with the number confirmed by SMS and the identity of today. */
export async function sign(walk, phone, title, picture) {
  const { page, own, look } = phone
  await page.goto(`${own}/documents`)
  await look(`${picture}-list`)
  await page.getByRole('link', { name: title }).first().click()
  await page.getByRole('heading', { name: '我签的是什么' }).waitFor()
  await look(`${picture}-read`)
  await page.getByRole('button', { name: '发送验证码' }).click()
  await mustSay(page, '验证码已经发出', '签字的验证码')
  const form = page.getByRole('form', { name: '签字', exact: true })
  await form.getByRole('radio', { name: '我自己从头看到了最后，自愿签' }).check()
  await form.getByLabel('验证码').fill(await readCode(walk, 'sign'))
  await drawName(page, form)
  await look(`${picture}-drawn`)
  await form.getByRole('button', { name: '签字', exact: true }).click()
  await mustSay(page, '您的签字已经收到。', '签字')
  await look(`${picture}-signed`)
}

/** A name on glass: three strokes of the finger. */
export async function drawName(page, form) {
  const pad = form.locator('canvas').first()
  await pad.scrollIntoViewIfNeeded()
  const { x, y, width, height } = await pad.boundingBox()
  for (const row of [0.3, 0.5, 0.7]) {
    await page.mouse.move(x + width * 0.2, y + height * row)
    await page.mouse.down()
    for (let step = 1; step <= 6; step += 1)
      await page.mouse.move(x + width * (0.2 + step * 0.1), y + height * (row + 0.08 * (step % 2)))
    await page.mouse.up()
  }
}
