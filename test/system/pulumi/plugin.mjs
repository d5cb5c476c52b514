/**
 * A resource plugin for the real Pulumi engine: it accepts what it is asked, gives numbers as ids as hcloud does (and shows
 * them among the outputs, as plugins made from Terraform providers do), and remembers nothing: the engine keeps the state.
 */
import { createHash } from 'node:crypto'
import { provider } from '@pulumi/pulumi'

const idOf = (urn) => String(createHash('sha256').update(urn).digest().readUInt32BE(0))

const standIn = {
  version: process.env.STAND_IN_VERSION ?? '0.0.0',
  check: async (_urn, _olds, news) => ({ inputs: news, failures: [] }),
  diff: async (_id, _urn, olds, news) => {
    const changed = Object.keys(news).filter((key) => JSON.stringify(olds[key]) !== JSON.stringify(news[key]))
    return { changes: changed.length > 0, replaces: [], stables: [], deleteBeforeReplace: false }
  },
  create: async (urn, inputs) => ({ id: idOf(urn), outs: { ...inputs, id: idOf(urn) } }),
  read: async (id, _urn, props) => ({ id, props }),
  update: async (id, _urn, _olds, news) => ({ outs: { ...news, id } }),
  delete: async () => {},
}

await provider.main(standIn, process.argv.slice(2))
