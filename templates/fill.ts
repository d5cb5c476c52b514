/** The whole template language: `{{answer}}` puts a text in as it is, `{{json answer}}` as a quoted string. */

const MARK = /\{\{(json )?([A-Za-z]+)\}\}/g

/** Throws when the text asks for a value that there is not: a template's own fault. */
export function fill(text: string, values: Readonly<Record<string, string>>, file: string): string {
  return text.replace(MARK, (mark, json: string | undefined, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`${file}: ${mark} has no answer`)
    return json ? JSON.stringify(value) : value
  })
}
