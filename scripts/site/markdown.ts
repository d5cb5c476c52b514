/** Markdown to HTML: headings that can be linked to, tables and code that scroll, no HTML that a page wrote itself. */
import { Marked, type Tokens } from 'marked'
import { escapeHtml } from '../../contract/html-escape.ts'
import { anchor } from '../../report/uri.ts'

export interface Heading {
  readonly depth: number
  readonly id: string
  /** Without markup. */
  readonly text: string
}

export interface Rendered {
  readonly html: string
  readonly headings: readonly Heading[]
  /** The words below each heading, for the search; `id` is null above the first. */
  readonly sections: readonly {
    readonly id: string | null
    readonly heading: string
    readonly text: string
  }[]
}

/** The address of a link or an image, as the finished page needs it. Throws for one that leads nowhere. */
export type Resolve = (href: string) => string

/** Anchors as GitHub makes them, so that a link works on both. */
export function anchorOf(text: string, taken: Map<string, number>): string {
  const base = anchor(text)
  const before = taken.get(base) ?? 0
  taken.set(base, before + 1)
  return before === 0 ? base : `${base}-${before}`
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

export function renderMarkdown(markdown: string, resolve: Resolve): Rendered {
  const headings: Heading[] = []
  const taken = new Map<string, number>()
  const marked = new Marked({ gfm: true })
  marked.use({
    renderer: {
      heading({ tokens, depth }: Tokens.Heading) {
        const inner = this.parser.parseInline(tokens)
        const text = plain(inner)
        const id = anchorOf(text, taken)
        headings.push({ depth, id, text })
        const link =
          depth === 1 ? '' : ` <a class="anchor" href="#${id}" aria-hidden="true" tabindex="-1">#</a>`
        return `<h${depth} id="${id}">${inner}${link}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        const outside = /^https?:/.test(href)
        return `<a href="${escapeHtml(resolve(href))}"${outside ? ' rel="external noreferrer"' : ''}>${this.parser.parseInline(tokens)}</a>`
      },
      code({ text, lang = '' }: Tokens.Code) {
        const [name = ''] = lang.split(/\s/)
        return `<pre tabindex="0"${name ? ` data-lang="${escapeHtml(name)}"` : ''}><code>${escapeHtml(text)}</code></pre>\n`
      },
      table({ header, rows }: Tokens.Table) {
        const cell = (tag: string, { tokens }: Tokens.TableCell) => {
          const inner = this.parser.parseInline(tokens)
          return tag === 'th' && inner === ''
            ? '<td></td>'
            : `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${inner}</${tag}>`
        }
        const row = (cells: Tokens.TableCell[], tag: string) =>
          `<tr>${cells.map((one) => cell(tag, one)).join('')}</tr>`
        const titled = header.some(({ text }) => text !== '')
        const head = titled ? `<thead>${row(header, 'th')}</thead>` : ''
        return `<div class="scroll" tabindex="0"><table>${head}<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody></table></div>\n`
      },
      html({ text }: Tokens.HTML | Tokens.Tag) {
        return escapeHtml(text)
      },
    },
  })
  const html = marked.parse(markdown, { async: false })
  return { html, headings, sections: sectionsOf(html) }
}

/** Cut at every heading below the title. */
function sectionsOf(html: string): Rendered['sections'] {
  return html.split(/(?=<h[23] )/).map((part) => {
    const [whole = '', id = null, heading = ''] =
      /^<h[23] id="([^"]+)">(.*?)(?: <a class="anchor".*?)?<\/h[23]>/.exec(part) ?? []
    const text = plain(part.slice(whole.length)).replace(/\s+/g, ' ').trim()
    return { id, heading: plain(heading), text }
  })
}
