import { FILES, textOf } from './source-tree'

// 保密的话只在两处取得出来：存入自己的那一行，显示在自己的那一栏（docs/decisions/0060-participants-and-audiences.md）。

test('只有备忘、发言、发言里的文件和方案的存取、它们自己的那一栏，取得出保密的话', () => {
  const unwrapping = FILES.filter((file) => /^(lib|app|components|prisma|scripts)\//.test(file))
    .filter((file) =>
      /\bConfidential\s*\.\s*unwrap\b|\bunwrap\s*\}\s*=\s*Confidential/.test(textOf(file)),
    )
    .sort()
  expect(unwrapping).toEqual([
    'lib/data/stores/note/note-store.ts',
    'lib/data/stores/offer/offer-store.ts',
    'lib/data/stores/thread/message-file-store.ts',
    'lib/data/stores/thread/message-store.ts',
    'lib/queries/mediator/notes-view.ts',
    'lib/queries/thread/get-message-file.ts',
    'lib/queries/thread/messages-view.ts',
  ])
})

test('读得出备忘的页面查询只有调解员的', () => {
  const readers = FILES.filter((file) => /^(lib|app|components)\//.test(file))
    .filter((file) => /stores\/note\/note-store'/.test(textOf(file)))
    .sort()
  expect(readers).toEqual([
    'lib/queries/mediator/get-my-case.ts',
    'lib/queries/mediator/get-note-forms.ts',
    'lib/queries/mediator/notes-view.ts',
    'lib/use-cases/note/add-note.ts',
    'lib/use-cases/note/take-note-back.ts',
  ])
})
