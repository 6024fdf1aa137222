import { directiveOf, FILES, importsOf } from './source-tree'

/**
 * Follows value imports from a client file; a 'use server' file is a legal stop: only its name crosses the wire. `atOnce`: what is loaded
 * with the file itself, without what it may import later.
 */
function reachFromClient(start: string, atOnce = false): Map<string, string> {
  const cameFrom = new Map<string, string>([[start, '']])
  const queue = [start]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    for (const { to, typeOnly, isDynamic } of importsOf(file)) {
      if (
        to === null ||
        typeOnly ||
        (atOnce && isDynamic) ||
        cameFrom.has(to) ||
        !FILES.includes(to) ||
        directiveOf(to) === 'server'
      )
        continue
      cameFrom.set(to, file)
      queue.push(to)
    }
  }
  return cameFrom
}

test('no client component reaches the server, by however many hops', () => {
  const forbidden = /^lib\/(data|auth|files|use-cases|queries|platform)\//
  const broken = FILES.filter((file) => directiveOf(file) === 'client').flatMap((start) =>
    [...reachFromClient(start).keys()]
      .filter((file) => forbidden.test(file) && !/\.input\.ts$/.test(file))
      .map((file) => `${start} ⇒ ${file}`),
  )
  expect(broken).toEqual([])
})

const isHeavy = (specifier: string) => /^(zod|recharts)(\/|$)/.test(specifier)

test('zod and recharts stay out of what the phone loads', () => {
  const broken = FILES.filter((file) => directiveOf(file) === 'client').flatMap((start) =>
    [...reachFromClient(start, true).keys()]
      .flatMap((file) => importsOf(file))
      .filter(({ specifier, typeOnly, isDynamic }) => !typeOnly && !isDynamic && isHeavy(specifier))
      .map(({ specifier }) => `${start} ⇒ ${specifier}`),
  )
  expect(broken).toEqual([])
})

test('recharts is used in components/charts alone, and what uses it is reached by dynamic imports only', () => {
  const drawing = FILES.filter((file) =>
    importsOf(file).some(
      ({ specifier, typeOnly }) => !typeOnly && /^recharts(\/|$)/.test(specifier),
    ),
  )
  expect(drawing.length).toBeGreaterThan(0)
  expect(drawing.filter((file) => !file.startsWith('components/charts/'))).toEqual([])
  const broken = FILES.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ to, typeOnly, isDynamic }) => to && drawing.includes(to) && !typeOnly && !isDynamic,
      )
      .map(() => file),
  )
  expect(broken.filter((file) => !file.startsWith('__tests__/'))).toEqual([])
})

test.each(['(institution)/institution', '(mediator)/mediator', '(court)/court'])(
  'a case’s own page loads no dialog and no form before somebody asks for one: %s',
  (surface) => {
    const asked = [
      'components/ui/dialog.tsx',
      'components/ui/sheet.tsx',
      'components/forms/action-form.tsx',
    ]
    expect(FILES).toEqual(expect.arrayContaining(asked))
    const reached = reachFromClient(`app/${surface}/cases/[caseId]/page.tsx`, true)
    expect(
      asked.flatMap((file) => (reached.has(file) ? [`${reached.get(file)} → ${file}`] : [])),
    ).toEqual([])
  },
)
