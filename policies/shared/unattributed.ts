import { broken, kept, notApplicable, text } from '../lib/say.ts'
import { definePolicy } from '../model.ts'

/** In a plan that several clients share, everything is some client's: what is nobody's is run for nothing. */
export default definePolicy({
  id: 'shared.unattributed',
  kind: 'security.base',
  severity: 'medium',
  reads: ['addresses of every resource', 'contracts: resources.own, resources.shared'],
  title: text('aucune ressource sans contrat', 'no resource without a contract'),
  why: text(
    'une ressource qu’aucun contrat ne revendique est payée par l’exploitant et promise à personne',
    'a resource that no contract claims is paid for by the operator and promised to nobody',
  ),
  remedy: text(
    'l’inscrire à resources.own ou resources.shared d’un contrat et le signer, ou la retirer',
    'add it to resources.own or resources.shared of a contract and sign it, or remove it',
  ),
  check({ contract, whole, level }) {
    if (contract.services.length > 0)
      return [notApplicable(text('un contrat est jugé ici', 'a contract is judged here'))]
    const found = text('dans le plan, mais dans aucun contrat', 'in the plan but in no contract')
    const expected = text('dans resources d’un contrat', 'in resources of a contract')
    const { servers, volumes, vaults, filters, snapshots, hostBackups, networks, addresses } = whole
    const { loadBalancers, sshKeys, certificates, tunnels, credentials, images, others } = whole
    const seen = [
      ...[...servers, ...volumes, ...vaults, ...snapshots, ...hostBackups, ...loadBalancers, ...addresses],
      ...[...filters, ...networks, ...sshKeys, ...certificates, ...tunnels, ...credentials, ...images],
      ...[...whole.spreadGroups, ...whole.networkPorts, ...whole.subnets, ...whole.names, ...others],
    ].map(({ origin }) => broken({ origin, direction: 'over', expected, found, level }))
    return seen.length > 0
      ? seen
      : [kept(text('toute ressource a son contrat', 'every resource has its contract'), level)]
  },
})
