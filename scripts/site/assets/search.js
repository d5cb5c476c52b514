/** The search of the site: no server, no network. Words are compared without case and accents. */
const form = document.querySelector('form[role=search]')
const field = form.querySelector('input')
const list = document.querySelector('#found')
const status = document.querySelector('#found-status')
const base = form.dataset.base

const bare = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

let loading
function index() {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = `${base}search-index.js`
    script.onload = () =>
      resolve(globalThis.parapheIndex.map((line) => ({ line, words: line.slice(1).map(bare) })))
    script.onerror = reject
    document.head.append(script)
  })
  return loading
}

/** A word in the title counts most, then in the heading, then in the text; every word must be somewhere. */
function score({ words: [title, heading, text] }, asked) {
  let sum = 0
  for (const word of asked) {
    const found =
      (title.includes(word) ? 8 : 0) + (heading.includes(word) ? 4 : 0) + (text.includes(word) ? 1 : 0)
    if (found === 0) return 0
    sum += found
  }
  return sum
}

function excerpt([, , , text], [first]) {
  const at = Math.max(0, bare(text).indexOf(first) - 40)
  return `${at > 0 ? '… ' : ''}${text.slice(at, at + 140)}${text.length > at + 140 ? ' …' : ''}`
}

function show(results, asked) {
  list.replaceChildren(
    ...results.map(({ line }) => {
      const item = document.createElement('li')
      const link = document.createElement('a')
      link.href = base + line[0]
      link.textContent = line[2] ? `${line[1]} — ${line[2]}` : line[1]
      const words = document.createElement('p')
      words.textContent = excerpt(line, asked)
      item.append(link, words)
      return item
    }),
  )
}

let turn = 0
async function search() {
  const mine = ++turn
  const asked = bare(field.value)
    .split(/\s+/)
    .filter((word) => word.length > 1)
  if (asked.length === 0) {
    list.replaceChildren()
    status.textContent = ''
    return
  }
  const lines = await index()
  if (mine !== turn) return
  const found = lines
    .map((one) => ({ ...one, score: score(one, asked) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  show(found.slice(0, 12), asked)
  status.textContent =
    found.length === 0 ? form.dataset.none : form.dataset.some.replace('%', String(found.length))
}

field.addEventListener('input', search)
form.addEventListener('submit', (event) => {
  event.preventDefault()
  list.querySelector('a')?.focus()
})
