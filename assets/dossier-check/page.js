// The page within an export (核验.html): files that the reader chooses are checked in the browser and go nowhere.
const words = JSON.parse(document.getElementById('words').textContent)
const result = document.getElementById('result')
const list = document.getElementById('faults')

function show(sentence, isGood, faults) {
  result.textContent = sentence
  result.className = isGood ? 'good' : 'bad'
  list.replaceChildren(
    ...faults.map(({ kind, path }) => {
      const line = document.createElement('li')
      line.textContent = `${words.faults[kind]}：${path || words.whole}`
      return line
    }),
  )
}

async function bytesOf(file) {
  return new Uint8Array(await file.arrayBuffer())
}

async function readFolder(chosen) {
  const files = new Map()
  for (const file of chosen) files.set(file.webkitRelativePath || file.name, await bytesOf(file))
  return { files, faults: [] }
}

async function run(read) {
  show(words.checking, true, [])
  try {
    const { faults, manifest, count } = checkExport(await read())
    if (faults.length > 0) show(words.bad.replace('{n}', faults.length), false, faults)
    else show(words.good.replace('{n}', count).replace('{number}', manifest.number), true, [])
  } catch {
    show(words.unreadable, false, [])
  }
}

document.getElementById('zip').addEventListener('change', (event) => {
  const [file] = event.target.files
  if (file) void run(async () => readZip(await bytesOf(file)))
})
document.getElementById('folder').addEventListener('change', (event) => {
  if (event.target.files.length > 0) void run(() => readFolder(event.target.files))
})
