/** The rules of the class of a change. Each is small and independent; the worst reason decides. */
import { HOLDERS, LIFTED_LOCKS, LIGHT, LOCKS, NETWORK, PLACE, pushedWords, SIZES, TRAPS } from './facts.ts'
import type { ChangeRule } from './model.ts'
import type { ResourceChange } from './plan.ts'
import { lostWords, reason } from './reason.ts'

/** From this many servers replaced or destroyed at once, it is a project. */
const MANY_SERVERS = 3

const removes = (change: ResourceChange): boolean => change.action === 'delete' || change.action === 'replace'
const isServer = (change: ResourceChange): boolean => HOLDERS[change.type] === 'server'

const dataLost: ChangeRule = {
  id: 'data-lost',
  look(change) {
    const holding = HOLDERS[change.type]
    if (!holding || !removes(change)) return []
    const because = change.because.length > 0 ? ` (${change.because.join(', ')})` : ''
    const what =
      change.action === 'replace'
        ? {
            fr: `${change.name} est détruit et recréé${because}`,
            en: `${change.name} is destroyed and recreated${because}`,
          }
        : { fr: `${change.name} est détruit`, en: `${change.name} is destroyed` }
    const backups = change.hostBackups
      ? {
          fr: `${what.fr}\u00a0; les sauvegardes de l’hébergeur disparaissent avec lui`,
          en: `${what.en}; the cloud provider’s backups disappear with it`,
        }
      : what
    return [
      reason('data-lost', change, {
        class: holding === 'vault' ? 'majeur' : 'significatif',
        what: backups,
        lost: lostWords(change),
        interruption: holding === 'snapshot' ? 'none' : 'gone',
      }),
    ]
  },
}

const trap: ChangeRule = {
  id: 'trap',
  look(change) {
    if (change.action !== 'update') return []
    return TRAPS.filter((one) => one.type === change.type && change.changed.includes(one.attribute)).map(
      (one) =>
        reason(`trap.${one.effect}`, change, {
          class: one.effect === 'nothing' ? 'standard' : 'significatif',
          what: {
            fr: `${change.name} · ${one.attribute}\u00a0: ${one.why.fr}`,
            en: `${change.name} · ${one.attribute}: ${one.why.en}`,
          },
          lost: one.effect === 'wipe' ? lostWords(change) : null,
          interruption:
            one.effect === 'wipe'
              ? 'gone'
              : one.effect === 'stop' || one.effect === 'reboot'
                ? one.effect
                : 'none',
          fails: one.effect === 'refused' ? one.why : null,
        }),
    )
  },
}

const locked: ChangeRule = {
  id: 'locked',
  look(change) {
    if (!removes(change) || !change.protectedNow) return []
    const fr = `${change.name} est protégé contre la suppression`
    const en = `${change.name} is protected against deletion`
    if (LIFTED_LOCKS.includes(change.type)) {
      return [
        reason('lock-lifted', change, {
          class: 'significatif',
          what: {
            fr: `${fr}, mais le fournisseur Terraform lève lui-même la protection\u00a0: elle n’arrêtera rien`,
            en: `${en}, but the Terraform provider lifts the protection by itself: it will stop nothing`,
          },
        }),
      ]
    }
    if (!LOCKS.includes(change.type)) return []
    const fails = {
      fr: `${fr}\u00a0: l’apply échouera\u00a0; levez la protection dans un premier apply`,
      en: `${en}: the apply will fail; lift the protection in a first apply`,
    }
    return [reason('locked', change, { class: 'significatif', what: fails, fails })]
  },
}

const moved: ChangeRule = {
  id: 'moved',
  look(change) {
    if (!HOLDERS[change.type] || change.action !== 'replace') return []
    const place = change.because.find((path) => PLACE.includes(path.split('.')[0] as string))
    if (place === undefined) return []
    return [
      reason('moved', change, {
        class: 'majeur',
        what: {
          fr: `${change.name} change de site (${place})\u00a0: c’est une migration`,
          en: `${change.name} moves to another site (${place}): a migration`,
        },
        interruption: 'gone',
      }),
    ]
  },
}

const shrinks: ChangeRule = {
  id: 'shrinks',
  look(change) {
    const which = change.action === 'update' ? change.shrinks.find((key) => SIZES.includes(key)) : undefined
    if (which === undefined) return []
    const fails = {
      fr: `${change.name} · ${which}\u00a0: un disque ne se réduit pas, l’hébergeur refusera`,
      en: `${change.name} · ${which}: a disk cannot shrink, the cloud provider will refuse`,
    }
    return [reason('shrinks', change, { class: 'significatif', what: fails, fails })]
  },
}

const many: ChangeRule = {
  id: 'many-servers',
  look(change, all) {
    const gone = all.filter((one) => isServer(one) && removes(one))
    if (gone.length < MANY_SERVERS || gone[0] !== change) return []
    return [
      reason('many-servers', change, {
        class: 'majeur',
        what: {
          fr: `${gone.length} serveurs remplacés ou détruits dans un même changement`,
          en: `${gone.length} servers replaced or destroyed in one change`,
        },
        interruption: 'gone',
      }),
    ]
  },
}

const born: ChangeRule = {
  id: 'new-machine',
  look(change) {
    if (change.action !== 'create' || !HOLDERS[change.type] || HOLDERS[change.type] === 'snapshot') return []
    return [
      reason('new-machine', change, {
        class: 'significatif',
        what: {
          fr: `${change.name} est créé\u00a0: le système change`,
          en: `${change.name} is created: the system changes`,
        },
      }),
    ]
  },
}

const network: ChangeRule = {
  id: 'network-cut',
  look(change) {
    if (HOLDERS[change.type] || LIGHT.test(change.type) || !NETWORK.test(change.type)) return []
    if (removes(change)) {
      return [
        reason('network-cut', change, {
          class: 'significatif',
          what: {
            fr: `${change.name} est ${change.action === 'replace' ? 'recréé' : 'supprimé'}\u00a0: ce qui y est rattaché est coupé`,
            en: `${change.name} is ${change.action === 'replace' ? 'recreated' : 'deleted'}: what is attached to it is cut off`,
          },
          interruption: 'stop',
        }),
      ]
    }
    return [
      reason('network', change, {
        class: 'significatif',
        what: { fr: `${change.name}\u00a0: le réseau change`, en: `${change.name}: the network changes` },
      }),
    ]
  },
}

const pushed: ChangeRule = {
  id: 'pushed',
  look: (change) =>
    change.pushes ? [reason('pushed', change, { class: 'standard', what: pushedWords(change.name) })] : [],
}

const forgotten: ChangeRule = {
  id: 'forgotten',
  look(change) {
    if (change.action !== 'forget') return []
    return [
      reason('forgotten', change, {
        class: 'significatif',
        what: {
          fr: `${change.name} sort de l’état\u00a0: il continue de tourner et d’être facturé sans que rien ne le juge`,
          en: `${change.name} leaves the state: it keeps running and being billed, and nothing judges it any more`,
        },
      }),
    ]
  },
}

export const RULES: readonly ChangeRule[] = [
  dataLost,
  trap,
  locked,
  moved,
  shrinks,
  many,
  born,
  network,
  pushed,
  forgotten,
]
