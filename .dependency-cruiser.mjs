/** ARCHITECTURE.md, enforced: what each folder may import of ours. */
const may = {
  contract: ['hosts'],
  hosts: [],
  constructs: ['contract', 'hosts'],
  stacks: ['constructs', 'contract', 'hosts'],
  inventory: ['hosts', 'contract/errors'],
  policies: ['contract', 'inventory', 'hosts'],
  ledger: ['contract', 'inventory', 'policies', 'hosts'],
  sla: ['contract', 'inventory'],
  lifecycle: ['contract', 'inventory', 'sla', 'hosts'],
  report: [
    'ledger',
    'contract/promise',
    'contract/kinds',
    'contract/html-escape',
    'policies/model',
    'inventory/model',
    'sla',
    'lifecycle',
  ],
  sandbox: ['hosts'],
  'pulumi/build': ['contract'],
  'pulumi/judge': [
    'contract',
    'policies',
    'inventory',
    'ledger',
    'cli/judging',
    'cli/clients',
    'cli/attribution',
    'cli/rest',
  ],
}
const folders = [...Object.keys(may), 'cli', 'templates', 'demo']

export default {
  forbidden: [
    ...Object.entries(may).map(([from, allowed]) => ({
      name: `${from}-imports`,
      comment: `${from}/ may import of ours only: ${allowed.join(', ') || 'nothing'}`,
      severity: 'error',
      from: { path: `^${from}/` },
      to: {
        path: `^(${folders.join('|')})/`,
        pathNot: [`^${from}/`, ...allowed.map((name) => `^${name}(/|\\.ts$)`)],
      },
    })),
    {
      name: 'judge-never-loads-the-builder',
      comment: 'A judge that asks the builder what it meant proves nothing; and cdktf is slow to load.',
      severity: 'error',
      from: { path: '^(contract|hosts|inventory|policies|ledger|report)/' },
      to: { path: 'node_modules/(cdktf|constructs|@cdktf)/' },
    },
    {
      name: 'pulumi-is-a-peer',
      comment: 'Whoever deploys with cdktf never installs Pulumi.',
      severity: 'error',
      from: { pathNot: '^pulumi/' },
      to: { path: '(^pulumi/|node_modules/(@pulumi|@pulumiverse|@ovhcloud)/)' },
    },
    {
      name: 'pulumi-pack-never-loads-the-builder',
      comment: 'The pack judges what the engine shows it, whoever wrote the program.',
      severity: 'error',
      from: { path: '^pulumi/(judge/|policy\\.ts)' },
      to: { path: '(^pulumi/(build/|index\\.ts)|^stacks/|node_modules/(cdktf|constructs|@cdktf)/)' },
    },
    {
      name: 'no-circular',
      comment:
        'A circle hides which file holds what. The list of verbs loads each one lazily: that is no circle.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '^cli/commands/index[.]ts$' } },
    },
    {
      name: 'process-belongs-to-the-cli',
      comment: 'Everything but cli/ and the sandbox runner is handed its input.',
      severity: 'error',
      from: { path: '^(contract|inventory|policies|ledger|report|sla)/', pathNot: ['load', 'lock'] },
      to: { path: '^(process|child_process)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    exclude: { path: '(^dist/|/generated/)' },
  },
}
