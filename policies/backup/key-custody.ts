import type { BackupJob, Guest } from '../../inventory/model.ts'
import { eachProducer } from '../lib/backups.ts'
import { broken, kept, text, unproven } from '../lib/say.ts'
import { definePolicy, type Observation, type Words } from '../model.ts'

/** Copies are encrypted before they leave, with a key that no document of the infrastructure holds. */
export default definePolicy({
  id: 'backup.key-custody',
  kind: 'backup.key-custody',
  severity: 'critical',
  reads: [
    'guest.backups[].encrypted',
    'guest.backups[].keyFile',
    'guest.files',
    'guest.services[].environment',
  ],
  title: text('garde de la clé des sauvegardes', 'backup key custody'),
  why: text(
    'une clé dans le cloud-init ou l’état Terraform est à la portée de qui les lit',
    'a key in cloud-init or the Terraform state is available to whoever reads them',
  ),
  remedy: text(
    'générer la clé sur la VM et la mettre sous séquestre, chiffrée pour la clé publique signée',
    'generate the key on the VM and escrow it, encrypted to the signed public key',
  ),
  check(subject) {
    const { promise, service } = subject
    const escrow = service?.backup?.escrow
    return eachProducer(subject, (guest, server, level) => {
      const at = { origin: server.origin, path: 'guest.backups', level }
      const fault = (expected: Words, found: Words): Observation => broken({ ...at, expected, found })
      if (guest.backups.length === 0)
        return fault(
          text('des sauvegardes chiffrées', 'encrypted backups'),
          text('aucune sauvegarde', 'no backup'),
        )
      const flaws = guest.backups.flatMap((job): Observation[] => {
        if (!job.encrypted)
          return [fault(text('chiffrée avant l’envoi', 'encrypted before upload'), job.unit)]
        const leak = keyInClear(job, guest)
        if (leak !== null) return [fault(text('clé absente du cloud-init', 'no key in cloud-init'), leak)]
        if (job.keyFile === null)
          return [
            unproven(
              text(`${job.unit}\u00a0: origine de la clé inconnue`, `${job.unit}: unknown key origin`),
              server,
            ),
          ]
        return []
      })
      if (promise.params.holder === 'owner') flaws.push(...escrowFlaws(guest, escrow, fault))
      if (flaws.length > 0) return flaws
      return kept(
        text('clé générée sur la VM, absente de tout document', 'key generated on the VM, in no document'),
        level,
        server,
      )
    })
  },
})

function keyInClear(job: BackupJob, guest: Guest): string | null {
  const file = guest.files.find(({ path, content }) => path === job.keyFile && content.trim() !== '')
  if (file !== undefined) return file.path
  const unit = guest.services.find(
    ({ name, environment }) => name === job.unit && environment.RESTIC_PASSWORD !== undefined,
  )
  return unit === undefined ? null : `${unit.name} RESTIC_PASSWORD`
}

/** The owner's public key must be among what the VM gets, or nobody but the server could ever read the copies. */
function escrowFlaws(
  guest: Guest,
  escrow: string | undefined,
  fault: (expected: Words, found: Words) => Observation,
): Observation[] {
  if (escrow === undefined)
    return [
      fault(
        text('clé publique du propriétaire', 'the owner’s public key'),
        text('aucune au contrat', 'none in the contract'),
      ),
    ]
  const held = [...guest.files.map(({ content }) => content), ...guest.commands].some((one) =>
    one.includes(escrow),
  )
  const expected = text('séquestre pour la clé du propriétaire', 'escrow to the owner’s key')
  return held ? [] : [fault(expected, text('absent de la VM', 'missing from the VM'))]
}
