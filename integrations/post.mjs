/**
 * Posts `comment.md` of a folder to the pull or merge request that CI runs for, always in the same comment, and uploads
 * `sarif/` where code scanning is. Usage: node post.mjs <folder>. Reads the variables that GitHub and GitLab set;
 * PARAPHE_TOKEN lets it write, and without one it says so and ends well: a fork has none.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, env, exit, stderr } from 'node:process'
import { gzipSync } from 'node:zlib'

/** First line of every comment that is ours. */
const MARKER = '<!-- paraphe -->'
const PAGE = 100

const say = (text) => stderr.write(`paraphe: ${text}\n`)

/** One request; a server's own failure is tried once more. Gives `{ status, json }`; never throws for a status. */
async function ask(method, url, headers, body) {
  for (let left = 1; ; left--) {
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/json',
        'user-agent': 'paraphe',
        ...headers,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    })
    const text = await response.text()
    if (response.status < 500 || left === 0)
      return { status: response.status, json: text ? JSON.parse(text) : null }
  }
}

/** Every item of a paged list; null when it may not be read. */
async function all(url, headers) {
  const items = []
  for (let page = 1; ; page++) {
    const { status, json } = await ask('GET', `${url}?per_page=${PAGE}&page=${page}`, headers)
    if (status !== 200) return null
    items.push(...json)
    if (json.length < PAGE) return items
  }
}

/** GitHub: who we are is told by a person's token only; an app's own comments are a bot's. */
function github() {
  const event = JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))
  const pull = event.pull_request
  if (!pull) return null
  const repository = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}`
  const headers = { authorization: `Bearer ${env.PARAPHE_TOKEN}`, 'x-github-api-version': '2022-11-28' }
  return {
    headers,
    comments: `${repository}/issues/${pull.number}/comments`,
    comment: (id) => `${repository}/issues/comments/${id}`,
    update: 'PATCH',
    async mine() {
      const { status, json } = await ask('GET', `${env.GITHUB_API_URL}/user`, headers)
      return status === 200 ? ({ user }) => user?.login === json.login : ({ user }) => user?.type === 'Bot'
    },
    scan: {
      url: `${repository}/code-scanning/sarifs`,
      commit_sha: pull.head.sha,
      ref: `refs/pull/${pull.number}/head`,
    },
  }
}

function gitlab() {
  const headers = { 'private-token': env.PARAPHE_TOKEN }
  const notes = `${env.CI_API_V4_URL}/projects/${env.CI_PROJECT_ID}/merge_requests/${env.CI_MERGE_REQUEST_IID}/notes`
  return {
    headers,
    comments: notes,
    comment: (id) => `${notes}/${id}`,
    update: 'PUT',
    async mine() {
      const { status, json } = await ask('GET', `${env.CI_API_V4_URL}/user`, headers)
      return status === 200 ? ({ author }) => author?.id === json.id : () => false
    },
    scan: null,
  }
}

/** Writes over our comment, or makes the first; somebody else's that begins like ours is left alone. */
async function comment(host, body) {
  const there = await all(host.comments, host.headers)
  if (there === null) return say('the comments cannot be read with this token')
  const mine = await host.mine()
  const found = there.find((one) => one.body?.startsWith(MARKER) && mine(one))
  if (found?.body === body) return say('the comment says so already')
  const { status } = found
    ? await ask(host.update, host.comment(found.id), host.headers, { body })
    : await ask('POST', host.comments, host.headers, { body })
  if (status >= 400) throw new Error(`HTTP ${status}`)
  say(found ? 'comment updated' : 'comment posted')
}

/** One upload a client: its category tells them apart. Code scanning may be off, which is not a fault. */
async function scan({ scan: target, headers }, folder) {
  if (!target || !existsSync(folder)) return
  const { url, ...about } = target
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.sarif'))) {
    const sarif = gzipSync(readFileSync(join(folder, name))).toString('base64')
    const { status } = await ask('POST', url, headers, { ...about, sarif })
    say(status < 300 ? `${name} uploaded` : `${name} not uploaded: HTTP ${status} (is code scanning on?)`)
  }
}

const [folder] = argv.slice(2)
const host = env.GITHUB_EVENT_PATH ? github() : env.CI_MERGE_REQUEST_IID ? gitlab() : null
if (!folder || !existsSync(join(folder, 'comment.md'))) {
  say('usage: node post.mjs <folder with comment.md>')
  exit(2)
} else if (!host) {
  say('no pull or merge request here: no comment')
} else if (!env.PARAPHE_TOKEN) {
  say('no PARAPHE_TOKEN: the comment is not posted (a fork has none; the verdict needs none)')
} else {
  try {
    await comment(host, readFileSync(join(folder, 'comment.md'), 'utf8'))
    await scan(host, join(folder, 'sarif'))
  } catch (error) {
    say(error.cause?.code ?? error.message)
    exit(1)
  }
}
