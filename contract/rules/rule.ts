/** A rule refuses what no contract under its catalogue can say, before anything is built or judged. */
import type { Problem } from '../errors.ts'
import type { Contract, Service } from '../model.ts'
import type { Path, Said, Source } from '../source.ts'

export interface RuleSubject {
  readonly contract: Contract
  readonly source: Source
}

export type Rule = (subject: RuleSubject) => readonly Problem[]

/** A rule that looks at one service at a time; `problem` takes paths below that service. */
export function serviceRule(
  look: (
    service: Service,
    contract: Contract,
    problem: (path: Path, said: Said) => Problem,
  ) => readonly Problem[],
): Rule {
  return ({ contract, source }) =>
    contract.services.flatMap((service, index) =>
      look(service, contract, (path, said) => source.problem(['services', index, ...path], said)),
    )
}
