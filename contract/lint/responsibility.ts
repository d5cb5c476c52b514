/** Who answers for the hosting, and whether they can. */
import { endOfTerm } from '../rules/dates.ts'
import type { LintRule, Said } from './model.ts'

/** Selling hosting on makes one answer for it: that takes an insurance that covers it, and a host that answers in turn. */
export const uninsuredReseller: LintRule = {
  id: 'contract.reseller',
  title: { fr: 'revendeur sans couverture', en: 'reseller without cover' },
  why: {
    fr: 'qui revend l’hébergement répond seul des pannes et des pertes ; l’assureur peut refuser ce qui n’est pas déclaré',
    en: 'whoever resells hosting alone answers for outages and losses; an insurer may refuse what was not declared',
  },
  severity: 'critical',
  contract({ contract }) {
    const { billing } = contract
    if (billing.model !== 'reseller') return []
    const found: Said[] = []
    const insured = {
      fr: 'une assurance professionnelle qui couvre l’activité d’hébergeur pendant tout le contrat',
      en: 'professional insurance that covers hosting for the whole contract',
    }
    const end = endOfTerm(contract)
    const at = ['billing', 'insurance']
    if (!billing.insurance) {
      found.push({ promise: 'billing', expected: insured, found: { fr: 'aucune', en: 'none' }, at })
    } else if (!billing.insurance.coversHosting) {
      found.push({
        promise: 'billing',
        expected: insured,
        found: {
          fr: `${billing.insurance.insurer}\u00a0: l’hébergement n’est pas couvert`,
          en: `${billing.insurance.insurer}: hosting is not covered`,
        },
        at: [...at, 'coversHosting'],
      })
    } else if (billing.insurance.until < end) {
      found.push({
        promise: 'billing',
        severity: 'high',
        expected: insured,
        found: {
          fr: `jusqu’au ${billing.insurance.until}\u00a0; le contrat finit le ${end}`,
          en: `until ${billing.insurance.until}; the contract ends on ${end}`,
        },
        at: [...at, 'until'],
      })
    }
    if (!billing.backToBack) {
      found.push({
        promise: 'billing',
        expected: {
          fr: 'une garantie de l’hébergeur égale à celle qui est donnée au client',
          en: 'a guarantee from the cloud provider equal to the one given to the client',
        },
        found: { fr: 'aucune', en: 'none' },
        at: ['billing'],
      })
    }
    return found
  },
}

/** Off hours on a third party's servers, nobody may act unless the contract says who decides (Progerance 4.3). */
export const emergencyRoles: LintRule = {
  id: 'contract.emergency-roles',
  title: { fr: 'urgence hors heures ouvrées', en: 'out-of-hours emergency' },
  why: {
    fr: 'hors des heures ouvrées, personne n’a le droit d’agir sans ces pièces (Progerance art. 4.3)',
    en: 'outside business hours, nobody may act without these documents (Progerance art. 4.3)',
  },
  severity: 'high',
  contract({ contract }) {
    if (!contract.services.some((service) => service.offer === 'infrastructure-tierce')) return []
    const { roles } = contract
    const missing = [
      ...(roles.incidentProcedure ? [] : ['roles.incidentProcedure']),
      ...(roles.decides.length > 0 ? [] : ['roles.decides']),
      ...(roles.emergencyBudgetCents === undefined ? ['roles.emergencyBudgetCents'] : []),
      ...(roles.emergencyContact ? [] : ['roles.emergencyContact']),
    ]
    if (missing.length === 0) return []
    return [
      {
        promise: 'art. 4.3',
        expected: {
          fr: 'procédure, personnes habilitées, budget et contact permanent',
          en: 'a procedure, authorized people, a budget and a permanent contact',
        },
        found: { fr: `il manque ${missing.join(', ')}`, en: `missing: ${missing.join(', ')}` },
        at: ['roles'],
      },
    ]
  },
}
